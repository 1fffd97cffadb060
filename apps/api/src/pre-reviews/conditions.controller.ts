import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { ConditionsService } from './conditions.service.js';
import { ClaimCondition, GiveNote, GiveReason } from './pre-review.dto.js';
import { PreReviewDetail } from './pre-review.view.js';
import { PreReviewsReadModel } from './pre-reviews.read-model.js';

@ApiTags('pre-reviews')
@Controller('pre-review-conditions/:id')
export class ConditionsController {
  constructor(
    private readonly conditions: ConditionsService,
    private readonly read: PreReviewsReadModel,
  ) {}

  @Post('claim')
  @Allow('pre-reviews', 'list')
  @ApiOperation({ summary: '报条件已落实，附材料' })
  @ApiCreatedResponse({ type: PreReviewDetail })
  async claim(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() body: ClaimCondition,
  ): Promise<PreReviewDetail> {
    return this.read.one(ctx, await this.conditions.claim(ctx, id, body));
  }

  @Post('acceptance')
  @Allow('pre-reviews', 'check')
  @ApiOperation({ summary: '验收通过；报落实的人不验收' })
  @ApiCreatedResponse({ type: PreReviewDetail })
  async accept(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { note }: GiveNote,
  ): Promise<PreReviewDetail> {
    return this.read.one(ctx, await this.conditions.accept(ctx, id, note || null));
  }

  @Post('return')
  @Allow('pre-reviews', 'check')
  @ApiOperation({ summary: '退回，继续落实' })
  @ApiCreatedResponse({ type: PreReviewDetail })
  async sendBack(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { reason }: GiveReason,
  ): Promise<PreReviewDetail> {
    return this.read.one(ctx, await this.conditions.sendBack(ctx, id, reason));
  }

  @Post('waiver')
  @Allow('pre-reviews', 'check')
  @ApiOperation({ summary: '免除条件，写明理由' })
  @ApiCreatedResponse({ type: PreReviewDetail })
  async waive(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { reason }: GiveReason,
  ): Promise<PreReviewDetail> {
    return this.read.one(ctx, await this.conditions.waive(ctx, id, reason));
  }
}
