import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { OpinionsService } from './opinions.service.js';
import { GiveOpinion, GiveReason } from './pre-review.dto.js';
import { PreReviewDetail } from './pre-review.view.js';
import { PreReviewsReadModel } from './pre-reviews.read-model.js';

@ApiTags('pre-reviews')
@Controller('pre-reviews/:id/opinions/:department')
export class OpinionsController {
  constructor(
    private readonly opinions: OpinionsService,
    private readonly read: PreReviewsReadModel,
  ) {}

  @Post()
  @Allow('pre-reviews', 'list')
  @ApiOperation({ summary: '给出本部门意见，只有一次' })
  @ApiCreatedResponse({ type: PreReviewDetail })
  async give(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Param('department') department: string,
    @Body() body: GiveOpinion,
  ): Promise<PreReviewDetail> {
    await this.opinions.give(ctx, id, { ...body, department });
    return this.read.one(ctx, id);
  }

  @Post('pause')
  @Allow('pre-reviews', 'list')
  @ApiOperation({ summary: '补正、公示期间停表，写明事由' })
  @ApiCreatedResponse({ type: PreReviewDetail })
  async pause(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Param('department') department: string,
    @Body() { reason }: GiveReason,
  ): Promise<PreReviewDetail> {
    await this.opinions.pause(ctx, id, { department, reason });
    return this.read.one(ctx, id);
  }

  @Post('resume')
  @Allow('pre-reviews', 'list')
  @ApiOperation({ summary: '续办；到期日按停表的工作日顺延' })
  @ApiCreatedResponse({ type: PreReviewDetail })
  async resume(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Param('department') department: string,
  ): Promise<PreReviewDetail> {
    await this.opinions.resume(ctx, id, { department });
    return this.read.one(ctx, id);
  }
}
