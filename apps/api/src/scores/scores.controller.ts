import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { AssessmentView } from './assessment.view.js';
import { ReviewInputsBody } from './score.dto.js';
import { ScoreForm } from './score.view.js';
import { ScorePreviews } from './score-previews.service.js';

@ApiTags('scores')
@Controller('scores')
export class ScoresController {
  constructor(private readonly previews: ScorePreviews) {}

  @Get('form')
  @Allow('scores', 'preview')
  @ApiOperation({ summary: '试算所用的评分表与参数，及须填的指标' })
  @ApiOkResponse({ type: ScoreForm })
  form(@CurrentCtx() ctx: Ctx): ScoreForm {
    return this.previews.form(ctx);
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('scores', 'preview')
  @ApiOperation({ summary: '试算：不保存；与正式评分同一算法' })
  @ApiBody({ type: ReviewInputsBody })
  @ApiOkResponse({ type: AssessmentView })
  preview(@CurrentCtx() ctx: Ctx, @Body() body: unknown): AssessmentView {
    return this.previews.preview(ctx, body);
  }
}
