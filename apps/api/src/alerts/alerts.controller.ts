import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { ApiWorkbook } from '../kernel/export/api-workbook.js';
import { Exports } from '../kernel/export/exports.js';
import { RecordId } from '../kernel/http/record-id.js';
import { ExplainAlert, SnoozeAlert, WaitOnOthers } from './alert.dto.js';
import { alertExport } from './alert-export.js';
import { AlertDetail, AlertPage } from './alert.view.js';
import { AlertsReadModel } from './alerts.read-model.js';
import { AlertsService } from './alerts.service.js';
import { TodayReadModel } from './today.read-model.js';
import { AlertsToday } from './today.view.js';

@ApiTags('alerts')
@Controller('alerts')
export class AlertsController {
  constructor(
    private readonly alerts: AlertsService,
    private readonly read: AlertsReadModel,
    private readonly today: TodayReadModel,
    private readonly exports: Exports,
  ) {}

  @Get()
  @Allow('alerts', 'list')
  @ApiOperation({ summary: '停滞预警；默认只列未解除的，红灯在前' })
  @ApiOkResponse({ type: AlertPage })
  list(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<AlertPage> {
    return this.read.list(ctx, query);
  }

  @Get('export.xlsx')
  @Allow('alerts', 'list')
  @ApiWorkbook('停滞预警清单导出')
  export(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<StreamableFile> {
    return this.exports.list(ctx, alertExport, this.read.whole(ctx, query));
  }

  @Get('today')
  @Allow('alerts', 'list')
  @ApiOperation({ summary: '今日：到期的、轮到我的、红灯的与原因' })
  @ApiOkResponse({ type: AlertsToday })
  ofToday(@CurrentCtx() ctx: Ctx): Promise<AlertsToday> {
    return this.today.of(ctx);
  }

  @Get(':id')
  @Allow('alerts', 'list')
  @ApiOperation({ summary: '一条预警：为什么、自何时、轮到谁、下一步、告知过谁' })
  @ApiOkResponse({ type: AlertDetail })
  one(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<AlertDetail> {
    return this.read.one(ctx, id);
  }

  @Post(':id/explanation')
  @Allow('alerts', 'list')
  @ApiOperation({ summary: '说明情况' })
  @ApiCreatedResponse({ type: AlertDetail })
  async explain(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() body: ExplainAlert,
  ): Promise<AlertDetail> {
    await this.alerts.explain(ctx, id, body);
    return this.read.one(ctx, id);
  }

  @Post(':id/waiting')
  @Allow('alerts', 'list')
  @ApiOperation({ summary: '写明在等谁；等投资方的期间停表' })
  @ApiCreatedResponse({ type: AlertDetail })
  async wait(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() body: WaitOnOthers,
  ): Promise<AlertDetail> {
    await this.alerts.wait(ctx, id, body);
    return this.read.one(ctx, id);
  }

  @Post(':id/waiting-end')
  @Allow('alerts', 'list')
  @ApiOperation({ summary: '结束等待' })
  @ApiCreatedResponse({ type: AlertDetail })
  async resume(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<AlertDetail> {
    await this.alerts.resume(ctx, id);
    return this.read.one(ctx, id);
  }

  @Post(':id/snooze')
  @Allow('alerts', 'list')
  @ApiOperation({ summary: '暂不提醒：写明理由和期限，督查可见' })
  @ApiCreatedResponse({ type: AlertDetail })
  async snooze(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() body: SnoozeAlert,
  ): Promise<AlertDetail> {
    await this.alerts.snooze(ctx, id, body);
    return this.read.one(ctx, id);
  }

  @Post(':id/snooze-end')
  @Allow('alerts', 'list')
  @ApiOperation({ summary: '恢复提醒' })
  @ApiCreatedResponse({ type: AlertDetail })
  async wake(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<AlertDetail> {
    await this.alerts.wake(ctx, id);
    return this.read.one(ctx, id);
  }
}
