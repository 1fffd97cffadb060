import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import {
  ApproveReception,
  HoldReception,
  ReceptionReason,
  SettleReception,
} from './reception.dto.js';
import { ReceptionDetail } from './reception.view.js';
import { ReceptionFilingService } from './reception-filing.service.js';
import { ReceptionSettlingService } from './reception-settling.service.js';
import { ReceptionsReadModel } from './receptions.read-model.js';

@ApiTags('receptions')
@Controller('receptions/:id')
export class ReceptionVerbsController {
  constructor(
    private readonly filing: ReceptionFilingService,
    private readonly settling: ReceptionSettlingService,
    private readonly read: ReceptionsReadModel,
  ) {}

  @Post('submission')
  @Allow('receptions', 'edit')
  @ApiOperation({ summary: '报批；不予受理的全部理由一次给出' })
  @ApiCreatedResponse({ type: ReceptionDetail })
  async submit(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<ReceptionDetail> {
    await this.filing.submit(ctx, id);
    return this.read.one(ctx, id);
  }

  @Post('approval')
  @Allow('receptions', 'list')
  @ApiOperation({ summary: '批准；起草人不审批，没有标准的开支写明按什么掌握' })
  @ApiCreatedResponse({ type: ReceptionDetail })
  async approve(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { note }: ApproveReception,
  ): Promise<ReceptionDetail> {
    await this.filing.approve(ctx, id, note || null);
    return this.read.one(ctx, id);
  }

  @Post('return')
  @Allow('receptions', 'list')
  @ApiOperation({ summary: '退回修改' })
  @ApiCreatedResponse({ type: ReceptionDetail })
  async return(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { reason }: ReceptionReason,
  ): Promise<ReceptionDetail> {
    await this.filing.return(ctx, id, reason);
    return this.read.one(ctx, id);
  }

  @Post('over-limit-approval')
  @Allow('receptions', 'list')
  @ApiOperation({ summary: '市领导写明理由批准超限，只到现在的数' })
  @ApiCreatedResponse({ type: ReceptionDetail })
  async approveOverLimit(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { reason }: ReceptionReason,
  ): Promise<ReceptionDetail> {
    await this.filing.approveOverLimit(ctx, id, reason);
    return this.read.one(ctx, id);
  }

  @Post('holding')
  @Allow('receptions', 'edit')
  @ApiOperation({ summary: '登记接待的实际人数和用餐次数' })
  @ApiCreatedResponse({ type: ReceptionDetail })
  async hold(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() body: HoldReception,
  ): Promise<ReceptionDetail> {
    await this.settling.hold(ctx, id, body);
    return this.read.one(ctx, id);
  }

  @Post('settlement')
  @Allow('receptions', 'edit')
  @ApiOperation({ summary: '凭公函、票据和审签的接待清单结算' })
  @ApiCreatedResponse({ type: ReceptionDetail })
  async settle(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() body: SettleReception,
  ): Promise<ReceptionDetail> {
    await this.settling.settle(ctx, id, body);
    return this.read.one(ctx, id);
  }

  @Post('cancellation')
  @Allow('receptions', 'edit')
  @ApiOperation({ summary: '取消；单子和理由留着' })
  @ApiCreatedResponse({ type: ReceptionDetail })
  async cancel(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { reason }: ReceptionReason,
  ): Promise<ReceptionDetail> {
    await this.settling.cancel(ctx, id, reason);
    return this.read.one(ctx, id);
  }
}
