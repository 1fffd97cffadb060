import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { LeaderTransfersService } from './leader-transfers.service.js';
import { MyProjectsReadModel } from './my-projects.read-model.js';
import { OpenTransfer } from './ownership.dto.js';
import { OwnershipLoadReadModel } from './ownership-load.read-model.js';
import { MyProjects } from './my-projects.view.js';
import { Candidates, OwnershipLoad, TransferOpened } from './ownership.view.js';

@ApiTags('ownerships')
@Controller()
export class OwnershipPagesController {
  constructor(
    private readonly myProjects: MyProjectsReadModel,
    private readonly loads: OwnershipLoadReadModel,
    private readonly transfers: LeaderTransfersService,
  ) {}

  @Get('ownerships/mine')
  @Allow('ownerships', 'list')
  @ApiOperation({ summary: '我负责的项目：亮什么灯、为什么、最近一次跟进和到现场' })
  @ApiOkResponse({ type: MyProjects })
  mine(@CurrentCtx() ctx: Ctx): Promise<MyProjects> {
    return this.myProjects.mine(ctx);
  }

  @Get('ownerships/load')
  @Allow('ownerships', 'loads')
  @ApiOperation({ summary: '领导与帮办员的负荷、待办移交、无人负责的日子' })
  @ApiOkResponse({ type: OwnershipLoad })
  load(@CurrentCtx() ctx: Ctx): Promise<OwnershipLoad> {
    return this.loads.load(ctx);
  }

  @Get('ownerships/candidates')
  @Allow('ownerships', 'edit')
  @ApiOperation({ summary: '可以接手的领导与人员' })
  @ApiOkResponse({ type: Candidates })
  candidates(): Promise<Candidates> {
    return this.loads.candidates();
  }

  @Post('users/:id/leader-transfer')
  @Allow('ownerships', 'loads')
  @ApiOperation({ summary: '领导调离：为其名下各项目开出限期移交任务' })
  @ApiCreatedResponse({ type: TransferOpened })
  openTransfer(
    @CurrentCtx() ctx: Ctx,
    @RecordId() userId: string,
    @Body() { reason }: OpenTransfer,
  ): Promise<TransferOpened> {
    return this.transfers.open(ctx, userId, reason);
  }
}
