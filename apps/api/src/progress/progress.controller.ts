import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { ApiWorkbook } from '../kernel/export/api-workbook.js';
import { RecordId } from '../kernel/http/record-id.js';
import { LeadProgressReadModel } from './lead-progress.read-model.js';
import { LedgerReadModel } from './ledger.read-model.js';
import { LedgerPage } from './ledger.view.js';
import { PaceReadModel } from './pace.read-model.js';
import { PaceReport, PaceRowPage } from './pace.view.js';
import { CorrectProgress, ReportProgress } from './progress.dto.js';
import { LeadProgress, ProgressReportView } from './progress.view.js';
import { ProgressReports } from './progress-reports.service.js';

@ApiTags('progress')
@Controller()
export class ProgressController {
  constructor(
    private readonly reports: ProgressReports,
    private readonly read: LeadProgressReadModel,
    private readonly ledgers: LedgerReadModel,
    private readonly paces: PaceReadModel,
  ) {}

  @Get('leads/:id/progress')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '项目的建设进展：序时进度、提示、闲置土地时点、每周填报' })
  @ApiOkResponse({ type: LeadProgress })
  ofLead(@CurrentCtx() ctx: Ctx, @RecordId() leadId: string): Promise<LeadProgress> {
    return this.read.ofLead(ctx, leadId);
  }

  @Post('leads/:id/progress-reports')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '填报一周的进展：累计投资、形象、付款凭证、现场照片；每周一份' })
  @ApiCreatedResponse({ type: ProgressReportView })
  async report(
    @CurrentCtx() ctx: Ctx,
    @RecordId() leadId: string,
    @Body() body: ReportProgress,
  ): Promise<ProgressReportView> {
    return this.read.one(ctx, await this.reports.report(ctx, leadId, body));
  }

  @Get('progress-reports/:id')
  @Allow('leads', 'list')
  @ApiOkResponse({ type: ProgressReportView })
  one(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<ProgressReportView> {
    return this.read.one(ctx, id);
  }

  @Post('progress-reports/:id/correction')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '更正一份填报：整份重填，原来的保留、不再计数' })
  @ApiCreatedResponse({ type: ProgressReportView })
  async correct(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() body: CorrectProgress,
  ): Promise<ProgressReportView> {
    return this.read.one(ctx, await this.reports.correct(ctx, id, body));
  }

  @Get(['progress', 'progress/ledger'])
  @Allow('progress', 'list')
  @ApiOperation({ summary: '建设台账：签约以后的项目，计划与实际并列' })
  @ApiOkResponse({ type: LedgerPage })
  ledger(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<LedgerPage> {
    return this.ledgers.list(ctx, query);
  }

  @Get('progress/export.xlsx')
  @Allow('progress', 'list')
  @ApiWorkbook('建设台账的工作簿，按局里的版式')
  workbook(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Record<string, unknown>,
  ): Promise<StreamableFile> {
    return this.ledgers.workbook(ctx, query);
  }

  @Get('progress/pace')
  @Allow('progress', 'list')
  @ApiOperation({
    summary:
      '序时进度：按单位、项目，写明算法；asOf、knownBy 缺省为今天，basis 为 evidenced 或 reported',
  })
  @ApiOkResponse({ type: PaceReport })
  pace(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<PaceReport> {
    return this.paces.report(ctx, query);
  }

  @Get('progress/pace/rows')
  @Allow('progress', 'list')
  @ApiOperation({ summary: '序时进度中一种灯的项目，行数与个数相等' })
  @ApiOkResponse({ type: PaceRowPage })
  paceRows(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<PaceRowPage> {
    return this.paces.rows(ctx, query);
  }
}
