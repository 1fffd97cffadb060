import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { ReviewScoresReadModel } from './review-scores.read-model.js';
import { ComparisonView, DeliveryView, SensitivityView } from './review-scores.view.js';

@ApiTags('scores')
@Controller('pre-reviews/:id')
export class ReviewScoresController {
  constructor(private readonly read: ReviewScoresReadModel) {}

  @Get('sensitivity')
  @Allow('scores', 'read')
  @ApiOperation({ summary: '哪一项变到多少结论就变' })
  @ApiOkResponse({ type: SensitivityView })
  sensitivity(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<SensitivityView> {
    return this.read.sensitivity(ctx, id);
  }

  @Get('comparison')
  @Allow('scores', 'read')
  @ApiOperation({ summary: '在本县往年项目中的位次，及与公布的平均数之比' })
  @ApiOkResponse({ type: ComparisonView })
  comparison(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<ComparisonView> {
    return this.read.comparison(ctx, id);
  }

  @Get('delivery')
  @Allow('scores', 'read')
  @ApiOperation({ summary: '承诺税收与实际税收，逐年对照' })
  @ApiOkResponse({ type: DeliveryView })
  delivery(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<DeliveryView> {
    return this.read.delivery(ctx, id);
  }
}
