import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { ApproveTrip, TripReason } from './trip.dto.js';
import { TripDetail } from './trip.view.js';
import { TripDecisions } from './trip-decisions.service.js';
import { TripsReadModel } from './trips.read-model.js';

/** What is decided of a trip. */
@ApiTags('trips')
@Controller('trips/:id')
export class TripDecisionsController {
  constructor(
    private readonly decisions: TripDecisions,
    private readonly read: TripsReadModel,
  ) {}

  @Post('approval')
  @Allow('trips', 'list')
  @ApiOperation({ summary: '批准；批准已久的重新确认' })
  @ApiCreatedResponse({ type: TripDetail })
  async approve(@CurrentCtx() ctx: Ctx, @RecordId() id: string, @Body() body: ApproveTrip) {
    await this.decisions.approve(ctx, id, body.note ?? null);
    return this.read.one(ctx, id);
  }

  @Post('return')
  @Allow('trips', 'list')
  @ApiOperation({ summary: '退回修改；退回变更的，按原批准执行' })
  @ApiCreatedResponse({ type: TripDetail })
  async return(@CurrentCtx() ctx: Ctx, @RecordId() id: string, @Body() { reason }: TripReason) {
    await this.decisions.return(ctx, id, reason);
    return this.read.one(ctx, id);
  }

  @Post('cancellation')
  @Allow('trips', 'edit')
  @ApiOperation({ summary: '取消没有成行的外出' })
  @ApiCreatedResponse({ type: TripDetail })
  async cancel(@CurrentCtx() ctx: Ctx, @RecordId() id: string, @Body() { reason }: TripReason) {
    await this.decisions.cancel(ctx, id, reason);
    return this.read.one(ctx, id);
  }

  @Post('archival')
  @Allow('trips', 'list')
  @ApiOperation({ summary: '归档已报告的外出' })
  @ApiCreatedResponse({ type: TripDetail })
  async archive(@CurrentCtx() ctx: Ctx, @RecordId() id: string, @Body() body: ApproveTrip) {
    await this.decisions.archive(ctx, id, body.note ?? null);
    return this.read.one(ctx, id);
  }
}
