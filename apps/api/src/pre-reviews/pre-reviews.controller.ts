import { Body, Controller, Get, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { ApiWorkbook } from '../kernel/export/api-workbook.js';
import { BasedOn } from '../kernel/http/if-match.js';
import { RecordId } from '../kernel/http/record-id.js';
import { EditPreReview } from './pre-review.dto.js';
import { LeadPreReviews, PreReviewDetail, PreReviewPage } from './pre-review.view.js';
import { PreReviewDrafts } from './pre-review-drafts.service.js';
import { PreReviewsReadModel } from './pre-reviews.read-model.js';

@ApiTags('pre-reviews')
@Controller()
export class PreReviewsController {
  constructor(
    private readonly drafts: PreReviewDrafts,
    private readonly read: PreReviewsReadModel,
  ) {}

  @Get('leads/:id/pre-reviews')
  @Allow('pre-reviews', 'list')
  @ApiOperation({ summary: '项目的各轮预审' })
  @ApiOkResponse({ type: LeadPreReviews })
  ofLead(@CurrentCtx() ctx: Ctx, @RecordId() leadId: string): Promise<LeadPreReviews> {
    return this.read.ofLead(ctx, leadId);
  }

  @Post('leads/:id/pre-reviews')
  @Allow('pre-reviews', 'create')
  @ApiOperation({ summary: '起草预审申请：首轮取项目资料，再次预审取上一轮' })
  @ApiCreatedResponse({ type: PreReviewDetail })
  async draft(@CurrentCtx() ctx: Ctx, @RecordId() leadId: string): Promise<PreReviewDetail> {
    return this.read.one(ctx, await this.drafts.draft(ctx, leadId));
  }

  @Get('pre-reviews')
  @Allow('pre-reviews', 'list')
  @ApiOperation({ summary: '预审清单；waiting=true 只列等我办理的' })
  @ApiOkResponse({ type: PreReviewPage })
  list(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<PreReviewPage> {
    return this.read.list(ctx, query);
  }

  @Get('pre-reviews/export.xlsx')
  @Allow('pre-reviews', 'list')
  @ApiWorkbook('预审清单导出：按同样的筛选和排序，全部行，留痕')
  export(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<StreamableFile> {
    return this.read.workbook(ctx, query);
  }

  @Get('pre-reviews/:id')
  @Allow('pre-reviews', 'list')
  @ApiOkResponse({ type: PreReviewDetail })
  one(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<PreReviewDetail> {
    return this.read.one(ctx, id);
  }

  @Patch('pre-reviews/:id')
  @Allow('pre-reviews', 'edit')
  @ApiOperation({ summary: '修改草稿；给出的部分整组替换' })
  @ApiOkResponse({ type: PreReviewDetail })
  async edit(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @BasedOn() version: number,
    @Body() patch: EditPreReview,
  ): Promise<PreReviewDetail> {
    await this.drafts.edit(ctx, id, { version, patch });
    return this.read.one(ctx, id);
  }
}
