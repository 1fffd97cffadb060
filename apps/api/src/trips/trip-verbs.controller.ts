import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { ComeBack, DepartTrip, ExplainFlag, RefileTrip, SubmitTrip } from './trip.dto.js';
import { TripReportJudge } from './report-judge.js';
import { JudgeReport, ReportTrip } from './trip-report.dto.js';
import { ReportJudgement, TripDetail } from './trip.view.js';
import { TripFilings } from './trip-filings.service.js';
import { TripJourneys } from './trip-journeys.service.js';
import { TripReports } from './trip-reports.service.js';
import { TripsReadModel } from './trips.read-model.js';

/** What the unit itself does with a trip. */
@ApiTags('trips')
@Controller('trips/:id')
export class TripVerbsController {
  constructor(
    private readonly filings: TripFilings,
    private readonly journeys: TripJourneys,
    private readonly reports: TripReports,
    private readonly judge: TripReportJudge,
    private readonly read: TripsReadModel,
  ) {}

  @Post('submission')
  @Allow('trips', 'edit')
  @ApiOperation({ summary: '报备；不符合规定的一次说全' })
  @ApiCreatedResponse({ type: TripDetail })
  async submit(@CurrentCtx() ctx: Ctx, @RecordId() id: string, @Body() body: SubmitTrip) {
    await this.filings.submit(ctx, id, body);
    return this.read.one(ctx, id);
  }

  @Post('withdrawal')
  @Allow('trips', 'edit')
  @ApiOperation({ summary: '撤回未批的报备；撤回变更的，按原批准执行' })
  @ApiCreatedResponse({ type: TripDetail })
  async withdraw(@CurrentCtx() ctx: Ctx, @RecordId() id: string) {
    await this.filings.withdraw(ctx, id);
    return this.read.one(ctx, id);
  }

  @Post('refiling')
  @Allow('trips', 'edit')
  @ApiOperation({ summary: '批准后变更，重新报备；两版都保留' })
  @ApiCreatedResponse({ type: TripDetail })
  async refile(@CurrentCtx() ctx: Ctx, @RecordId() id: string, @Body() body: RefileTrip) {
    await this.filings.refile(ctx, id, body);
    return this.read.one(ctx, id);
  }

  @Post('departure')
  @Allow('trips', 'edit')
  @ApiOperation({ summary: '登记出行' })
  @ApiCreatedResponse({ type: TripDetail })
  async depart(@CurrentCtx() ctx: Ctx, @RecordId() id: string, @Body() body: DepartTrip) {
    await this.journeys.depart(ctx, id, body.departedOn ?? ctx.today);
    return this.read.one(ctx, id);
  }

  @Post('coming-back')
  @Allow('trips', 'edit')
  @ApiOperation({ summary: '登记返回，起算报告期限' })
  @ApiCreatedResponse({ type: TripDetail })
  async comeBack(@CurrentCtx() ctx: Ctx, @RecordId() id: string, @Body() body: ComeBack) {
    await this.journeys.comeBack(ctx, id, body.returnedOn ?? ctx.today);
    return this.read.one(ctx, id);
  }

  @Post('report')
  @Allow('trips', 'edit')
  @ApiOperation({ summary: '外出报告：逐次约见、逐个项目写明结果' })
  @ApiCreatedResponse({ type: TripDetail })
  async report(@CurrentCtx() ctx: Ctx, @RecordId() id: string, @Body() body: ReportTrip) {
    await this.reports.report(ctx, id, body);
    return this.read.one(ctx, id);
  }

  @Post('report/judgement')
  @HttpCode(200)
  @Allow('trips', 'edit')
  @ApiOperation({ summary: '按现在的规则判断还在填的报告，不保存' })
  @ApiOkResponse({ type: ReportJudgement })
  judgeReport(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() body: JudgeReport,
  ): Promise<ReportJudgement> {
    return this.judge.judge(ctx, id, body);
  }

  @Post('flags/:ruleId/explanation')
  @Allow('trips', 'edit')
  @ApiOperation({ summary: '对留痕事项作说明' })
  @ApiCreatedResponse({ type: TripDetail })
  async explain(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Param('ruleId') ruleId: string,
    @Body() { note }: ExplainFlag,
  ) {
    await this.journeys.explain(ctx, id, { ruleId, note });
    return this.read.one(ctx, id);
  }
}
