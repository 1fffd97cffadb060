import {
  Body,
  Controller,
  Get,
  HttpCode,
  Patch,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { ApiWorkbook } from '../kernel/export/api-workbook.js';
import { BasedOn } from '../kernel/http/if-match.js';
import { RecordId } from '../kernel/http/record-id.js';
import { DraftTrip, EditTrip, JudgeTrip } from './trip.dto.js';
import { TripDetail, TripJudgement, TripPage } from './trip.view.js';
import { TripCompanions } from './trip-companions.view.js';
import { TripCompanionsReadModel } from './trip-companions.read-model.js';
import { TripEffectReadModel } from './trip-effect.read-model.js';
import { TripEffectReport } from './trip-effect.view.js';
import { TripExports } from './trip-exports.js';
import { TripsReadModel } from './trips.read-model.js';
import { TripsService } from './trips.service.js';

@ApiTags('trips')
@Controller('trips')
export class TripsController {
  constructor(
    private readonly trips: TripsService,
    private readonly read: TripsReadModel,
    private readonly exports: TripExports,
    private readonly effects: TripEffectReadModel,
    private readonly companions: TripCompanionsReadModel,
  ) {}

  @Get()
  @Allow('trips', 'list')
  @ApiOperation({ summary: '外出报备清单' })
  @ApiOkResponse({ type: TripPage })
  list(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<TripPage> {
    return this.read.list(ctx, query);
  }

  @Get('export.xlsx')
  @Allow('trips', 'list')
  @ApiWorkbook('清单导出，含批准后的变更、留痕与说明、计划与实际')
  export(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<StreamableFile> {
    return this.exports.list(ctx, query);
  }

  @Get('effect')
  @Allow('trips', 'list')
  @ApiOperation({ summary: '外出成效，按单位、区域、事由；天数不计分' })
  @ApiOkResponse({ type: TripEffectReport })
  effect(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Record<string, unknown>,
  ): Promise<TripEffectReport> {
    return this.effects.report(ctx, query);
  }

  @Get('companions')
  @Allow('trips', 'create')
  @ApiOperation({ summary: '同行与顺访：谁也去、附近的项目、上次拜访' })
  @ApiOkResponse({ type: TripCompanions })
  look(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<TripCompanions> {
    return this.companions.look(ctx, query);
  }

  @Post()
  @Allow('trips', 'create')
  @ApiOperation({ summary: '起草；同一设备的同一份草稿重复送达只有一条' })
  @ApiCreatedResponse({ type: TripDetail })
  async draft(@CurrentCtx() ctx: Ctx, @Body() body: DraftTrip): Promise<TripDetail> {
    return this.read.one(ctx, await this.trips.draft(ctx, body));
  }

  @Post('judgement')
  @HttpCode(200)
  @Allow('trips', 'create')
  @ApiOperation({ summary: '按现在的规则判断屏幕上的行程，不保存' })
  @ApiOkResponse({ type: TripJudgement })
  judge(@CurrentCtx() ctx: Ctx, @Body() body: JudgeTrip): Promise<TripJudgement> {
    return this.trips.judge(ctx, body);
  }

  @Get(':id')
  @Allow('trips', 'list')
  @ApiOperation({ summary: '一次外出：各版报备、判断、经过、报告' })
  @ApiOkResponse({ type: TripDetail })
  one(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<TripDetail> {
    return this.read.one(ctx, id);
  }

  @Patch(':id')
  @Allow('trips', 'edit')
  @ApiOperation({ summary: '修改草稿；给出的列表整组替换' })
  @ApiOkResponse({ type: TripDetail })
  async edit(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @BasedOn() version: number,
    @Body() patch: EditTrip,
  ): Promise<TripDetail> {
    await this.trips.edit(ctx, id, { version, patch });
    return this.read.one(ctx, id);
  }
}
