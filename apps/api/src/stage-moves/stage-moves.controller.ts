import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { LeadDetail, LeadsReadModel } from '../leads/index.js';
import { CorrectionsService } from './corrections.service.js';
import { CorrectStage, MoveStage } from './stage-move.dto.js';
import { MoveOption } from './stage-move.view.js';
import { StageMovesService } from './stage-moves.service.js';

@ApiTags('stage-moves')
@Controller('leads/:id/stage-moves')
export class StageMovesController {
  constructor(
    private readonly moves: StageMovesService,
    private readonly corrections: CorrectionsService,
    private readonly leads: LeadsReadModel,
  ) {}

  @Get('options')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '从当前阶段可以去哪里、各需要什么' })
  @ApiOkResponse({ type: [MoveOption] })
  options(@CurrentCtx() ctx: Ctx, @RecordId() leadId: string): Promise<MoveOption[]> {
    return this.moves.options(ctx, leadId);
  }

  @Post()
  @Allow('leads', 'edit')
  @ApiOperation({ summary: '推进、退出或恢复；不满足条件时 422 列出全部原因' })
  @ApiCreatedResponse({ type: LeadDetail })
  async move(
    @CurrentCtx() ctx: Ctx,
    @RecordId() leadId: string,
    @Body() body: MoveStage,
  ): Promise<LeadDetail> {
    await this.moves.move(ctx, leadId, body);
    return this.leads.one(ctx, leadId);
  }

  @Post(':eventId/correction')
  @Allow('leads', 'edit')
  @ApiOperation({ summary: '更正一条阶段记录：原记录保留' })
  @ApiCreatedResponse({ type: LeadDetail })
  async correct(
    @CurrentCtx() ctx: Ctx,
    @RecordId() leadId: string,
    @RecordId('eventId') eventId: string,
    @Body() body: CorrectStage,
  ): Promise<LeadDetail> {
    await this.corrections.correct(ctx, { leadId, eventId }, body);
    return this.leads.one(ctx, leadId);
  }
}
