import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { LeadDetail, LeadsReadModel } from '../leads/index.js';
import { CreateFollowUp } from './follow-up.dto.js';
import { FollowUpPage } from './follow-up.view.js';
import { FollowUpsReadModel } from './follow-ups.read-model.js';
import { FollowUpsService } from './follow-ups.service.js';

@ApiTags('follow-ups')
@Controller('leads/:id/follow-ups')
export class FollowUpsController {
  constructor(
    private readonly followUps: FollowUpsService,
    private readonly read: FollowUpsReadModel,
    private readonly leads: LeadsReadModel,
  ) {}

  @Get()
  @Allow('leads', 'list')
  @ApiOkResponse({ type: FollowUpPage })
  list(
    @CurrentCtx() ctx: Ctx,
    @RecordId() leadId: string,
    @Query() query: Record<string, unknown>,
  ): Promise<FollowUpPage> {
    return this.read.list(ctx, leadId, query);
  }

  @Post()
  @Allow('leads', 'list')
  @ApiOperation({ summary: '登记跟进，或更正一条跟进；返回项目' })
  @ApiCreatedResponse({ type: LeadDetail })
  async record(
    @CurrentCtx() ctx: Ctx,
    @RecordId() leadId: string,
    @Body() body: CreateFollowUp,
  ): Promise<LeadDetail> {
    await this.followUps.record(ctx, leadId, body);
    return this.leads.one(ctx, leadId);
  }
}
