import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { DraftThreshold, SimulateLadder } from './alert.dto.js';
import { AlertQualityReadModel } from './alert-quality.read-model.js';
import { AlertQuality, ThresholdDrafted } from './alert-quality.view.js';
import { AlertRunRequests } from './alert-run-requests.js';
import { AlertRunsReadModel } from './alert-runs.read-model.js';
import { AlertRunAsked, AlertRunPage } from './alert-runs.view.js';
import { AlertSimulations } from './alert-simulations.js';
import { AlertSimulation } from './alert-simulation.view.js';
import { ThresholdDrafts } from './threshold-drafts.service.js';

/** About the alerts as a whole: their runs, their worth, what another ladder would do. */
@ApiTags('alerts')
@Controller('alerts')
export class AlertInsightController {
  constructor(
    private readonly runs: AlertRunsReadModel,
    private readonly requests: AlertRunRequests,
    private readonly worth: AlertQualityReadModel,
    private readonly simulations: AlertSimulations,
    private readonly drafts: ThresholdDrafts,
  ) {}

  @Get('runs')
  @Allow('alert-runs', 'list')
  @ApiOperation({ summary: '扫描记录，最近的在前' })
  @ApiOkResponse({ type: AlertRunPage })
  list(@Query() query: Record<string, unknown>): Promise<AlertRunPage> {
    return this.runs.list(query);
  }

  @Post('runs')
  @Allow('alert-runs', 'create')
  @ApiOperation({ summary: '现在扫描一次' })
  @ApiCreatedResponse({ type: AlertRunAsked })
  async ask(@CurrentCtx() ctx: Ctx): Promise<AlertRunAsked> {
    await this.requests.ask(ctx);
    return { queued: true };
  }

  @Get('quality')
  @Allow('alerts', 'weigh')
  @ApiOperation({ summary: '预警质量：解除率、静音率、狼来了的规则、阈值建议' })
  @ApiOkResponse({ type: AlertQuality })
  quality(@CurrentCtx() ctx: Ctx): Promise<AlertQuality> {
    return this.worth.of(ctx);
  }

  @Post('simulation')
  @HttpCode(201)
  @Allow('alerts', 'weigh')
  @ApiOperation({ summary: '一版阶梯在上月或上季会发出多少预警；不写入' })
  @ApiCreatedResponse({ type: AlertSimulation })
  simulate(@CurrentCtx() ctx: Ctx, @Body() body: SimulateLadder): Promise<AlertSimulation> {
    return this.simulations.run(ctx, body);
  }

  @Post('threshold-drafts')
  @Allow('rule-packs', 'create')
  @ApiOperation({ summary: '把建议的阈值写进规则包草稿；建议已变、已有草稿的 409 说明' })
  @ApiCreatedResponse({ type: ThresholdDrafted })
  async draft(@CurrentCtx() ctx: Ctx, @Body() body: DraftThreshold): Promise<ThresholdDrafted> {
    return { packId: await this.drafts.put(ctx, body) };
  }
}
