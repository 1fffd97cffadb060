import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { AppealList, AppealRow } from './appeal.view.js';
import { AppealsReadModel } from './appeals.read-model.js';
import { AppealsService } from './appeals.service.js';
import { DecideAppeal, FileAppeal, RunAssessment } from './assessment.dto.js';
import { AssessmentResults } from './assessment-results.service.js';
import { CellRowsReadModel } from './cell-rows.read-model.js';
import { CellRows, AssessmentRanking } from './ranking.view.js';
import { RankingsReadModel } from './rankings.read-model.js';

@ApiTags('assessments')
@Controller('assessments')
export class RankingsController {
  constructor(
    private readonly rankings: RankingsReadModel,
    private readonly cells: CellRowsReadModel,
    private readonly results: AssessmentResults,
    private readonly appeals: AppealsService,
    private readonly appealList: AppealsReadModel,
  ) {}

  @Get(':id/ranking')
  @Allow('assessments', 'list')
  @ApiOperation({ summary: '排名：各单位得分、名次、并列、上次名次、数据质量；不参加排名的另列' })
  @ApiQuery({ name: 'asOf', required: false })
  @ApiQuery({ name: 'knownBy', required: false })
  @ApiOkResponse({ type: AssessmentRanking })
  ranking(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<AssessmentRanking> {
    return this.rankings.ranking(ctx, id, query);
  }

  @Get(':id/cells/:unit/:indicator/rows')
  @Allow('assessments', 'list')
  @ApiOperation({ summary: '一格的明细：恰是该数所含的各行' })
  @ApiQuery({ name: 'asOf', required: false })
  @ApiQuery({ name: 'knownBy', required: false })
  @ApiOkResponse({ type: CellRows })
  rows(
    @CurrentCtx() ctx: Ctx,
    @RecordId() assessmentId: string,
    @RecordId('unit') unitId: string,
    @Param('indicator') indicator: string,
    @Query() query: Record<string, unknown>,
  ): Promise<CellRows> {
    return this.cells.rows(ctx, { assessmentId, unitId, indicator }, query);
  }

  @Post(':id/runs')
  @Allow('assessments', 'list')
  @ApiOperation({ summary: '公布一次：存下某天的结果；考核期未结账的每次另存一行，已结账的拒绝' })
  @ApiCreatedResponse({ type: AssessmentRanking })
  async run(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() body: RunAssessment,
  ): Promise<AssessmentRanking> {
    await this.results.run(ctx, id, body);
    return this.rankings.ranking(ctx, id, body as Record<string, unknown>);
  }

  @Post(':id/closing')
  @Allow('assessments', 'list')
  @ApiOperation({ summary: '结账：存下最后结果，此后不再计算' })
  @ApiCreatedResponse({ type: AssessmentRanking })
  async close(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<AssessmentRanking> {
    await this.results.close(ctx, id);
    return this.rankings.ranking(ctx, id, {});
  }

  @Get(':id/appeals')
  @Allow('assessments', 'list')
  @ApiOkResponse({ type: AppealList })
  list(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<AppealList> {
    return this.appealList.list(ctx, id);
  }

  @Post(':id/appeals')
  @Allow('assessments', 'list')
  @ApiOperation({ summary: '申诉：只使一格保持原样，全表照排' })
  @ApiCreatedResponse({ type: AppealRow })
  async appeal(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() body: FileAppeal,
  ): Promise<AppealRow> {
    return this.appealList.one(ctx, await this.appeals.file(ctx, id, body));
  }

  @Post('appeals/:appealId/decision')
  @Allow('assessments', 'list')
  @ApiOperation({ summary: '办理申诉；申诉人及其单位不能办理' })
  @ApiCreatedResponse({ type: AppealRow })
  async decide(
    @CurrentCtx() ctx: Ctx,
    @RecordId('appealId') id: string,
    @Body() { decision, note }: DecideAppeal,
  ): Promise<AppealRow> {
    await this.appeals.decide(ctx, id, { status: decision, note });
    return this.appealList.one(ctx, id);
  }

  @Post('appeals/:appealId/withdrawal')
  @Allow('assessments', 'list')
  @ApiCreatedResponse({ type: AppealRow })
  async withdraw(@CurrentCtx() ctx: Ctx, @RecordId('appealId') id: string): Promise<AppealRow> {
    await this.appeals.withdraw(ctx, id);
    return this.appealList.one(ctx, id);
  }
}
