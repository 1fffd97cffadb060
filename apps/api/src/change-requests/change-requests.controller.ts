import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { ApproveChange, RefuseChange } from './change-request.dto.js';
import { ChangeRequestDetail, ChangeRequestPage } from './change-request.view.js';
import { ChangeRequestsReadModel } from './change-requests.read-model.js';
import { ChangeRequests } from './change-requests.service.js';

@ApiTags('change-requests')
@Controller('change-requests')
export class ChangeRequestsController {
  constructor(
    private readonly changes: ChangeRequests,
    private readonly read: ChangeRequestsReadModel,
  ) {}

  @Get()
  @Allow('change-requests', 'list')
  @ApiOperation({ summary: '待批事项：总投资跨档、更正已结账月份' })
  @ApiOkResponse({ type: ChangeRequestPage })
  list(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Record<string, unknown>,
  ): Promise<ChangeRequestPage> {
    return this.read.list(ctx, query);
  }

  @Get(':id')
  @Allow('change-requests', 'list')
  @ApiOkResponse({ type: ChangeRequestDetail })
  one(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<ChangeRequestDetail> {
    return this.read.one(ctx, id);
  }

  @Post(':id/approval')
  @Allow('change-requests', 'list')
  @ApiOperation({ summary: '批准并即时生效；提出人不能批准，提出后有变动的 409' })
  @ApiCreatedResponse({ type: ChangeRequestDetail })
  async approve(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { note }: ApproveChange,
  ): Promise<ChangeRequestDetail> {
    await this.changes.approve(ctx, id, note || null);
    return this.read.one(ctx, id);
  }

  @Post(':id/refusal')
  @Allow('change-requests', 'list')
  @ApiCreatedResponse({ type: ChangeRequestDetail })
  async refuse(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { note }: RefuseChange,
  ): Promise<ChangeRequestDetail> {
    await this.changes.refuse(ctx, id, note);
    return this.read.one(ctx, id);
  }

  @Post(':id/withdrawal')
  @Allow('change-requests', 'list')
  @ApiCreatedResponse({ type: ChangeRequestDetail })
  async withdraw(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<ChangeRequestDetail> {
    await this.changes.withdraw(ctx, id);
    return this.read.one(ctx, id);
  }
}
