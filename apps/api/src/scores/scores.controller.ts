import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { AssessmentView } from './assessment.view.js';
import { CalibrationReadModel } from './calibration.read-model.js';
import { CalibrationView } from './calibration.view.js';
import { RankingReadModel } from './ranking.read-model.js';
import { RankingView } from './ranking.view.js';
import { ReviewInputsBody } from './score.dto.js';
import { ScorePreviews } from './score-previews.service.js';

@ApiTags('scores')
@Controller('scores')
export class ScoresController {
  constructor(
    private readonly previews: ScorePreviews,
    private readonly rankings: RankingReadModel,
    private readonly calibrations: CalibrationReadModel,
  ) {}

  @Get('ranking')
  @Allow('scores', 'read')
  @ApiOperation({ summary: '一批预审的排名，及权重各变动 ±20% 时名次稳不稳' })
  @ApiQuery({ name: 'ids', required: false, description: '预审编号，以逗号分隔，至多 50 个' })
  @ApiQuery({ name: 'meetingId', required: false, description: '评审会编号' })
  @ApiOkResponse({ type: RankingView })
  ranking(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<RankingView> {
    return this.rankings.ranking(ctx, query);
  }

  @Get('calibration')
  @Allow('scores', 'calibrate')
  @ApiOperation({ summary: '得分与实际亩均税收的等级相关；不足 5 对不作分析' })
  @ApiOkResponse({ type: CalibrationView })
  calibration(@CurrentCtx() ctx: Ctx): Promise<CalibrationView> {
    return this.calibrations.calibration(ctx);
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
