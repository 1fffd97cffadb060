import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { GiveNote, GiveReason, SettleScore } from './pre-review.dto.js';
import { PreReviewDetail } from './pre-review.view.js';
import { PreReviewSteps } from './pre-review-steps.service.js';
import { PreReviewsReadModel } from './pre-reviews.read-model.js';

@ApiTags('pre-reviews')
@Controller('pre-reviews/:id')
export class PreReviewStepsController {
  constructor(
    private readonly steps: PreReviewSteps,
    private readonly read: PreReviewsReadModel,
  ) {}

  @Post('submission')
  @Allow('pre-reviews', 'edit')
  @ApiOperation({ summary: '提交：内容从此不改，按申报数评分' })
  @ApiCreatedResponse({ type: PreReviewDetail })
  async submit(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<PreReviewDetail> {
    await this.steps.submit(ctx, id);
    return this.read.one(ctx, id);
  }

  @Post('return')
  @Allow('pre-reviews', 'check')
  @ApiOperation({ summary: '材料不齐，退回补正' })
  @ApiCreatedResponse({ type: PreReviewDetail })
  async sendBack(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { reason }: GiveReason,
  ): Promise<PreReviewDetail> {
    await this.steps.sendBack(ctx, id, reason);
    return this.read.one(ctx, id);
  }

  @Post('acceptance')
  @Allow('pre-reviews', 'check')
  @ApiOperation({ summary: '受理，送各部门会签，按工作日计时' })
  @ApiCreatedResponse({ type: PreReviewDetail })
  async accept(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { note }: GiveNote,
  ): Promise<PreReviewDetail> {
    await this.steps.accept(ctx, id, note || null);
    return this.read.one(ctx, id);
  }

  @Post('withdrawal')
  @Allow('pre-reviews', 'edit')
  @ApiOperation({ summary: '申请人撤回；列入议程以后不能撤回' })
  @ApiCreatedResponse({ type: PreReviewDetail })
  async withdraw(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { reason }: GiveReason,
  ): Promise<PreReviewDetail> {
    await this.steps.withdraw(ctx, id, reason);
    return this.read.one(ctx, id);
  }

  @Post('settling')
  @Allow('pre-reviews', 'check')
  @ApiOperation({ summary: '核定测算数据，重新评分；申报的数不改' })
  @ApiCreatedResponse({ type: PreReviewDetail })
  async settle(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() body: SettleScore,
  ): Promise<PreReviewDetail> {
    await this.steps.settle(ctx, id, body);
    return this.read.one(ctx, id);
  }

  @Post('readiness')
  @Allow('pre-reviews', 'check')
  @ApiOperation({ summary: '会签收齐或到期，转待上会' })
  @ApiCreatedResponse({ type: PreReviewDetail })
  async makeReady(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { note }: GiveNote,
  ): Promise<PreReviewDetail> {
    await this.steps.makeReady(ctx, id, note || null);
    return this.read.one(ctx, id);
  }
}
