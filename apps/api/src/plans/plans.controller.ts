import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { BasedOn } from '../kernel/http/if-match.js';
import { RecordId } from '../kernel/http/record-id.js';
import { ApprovePlan, DiscardPlan, DraftPlan, EditPlan } from './plan.dto.js';
import { LeadPlan, PlanView } from './plan.view.js';
import { PlansReadModel } from './plans.read-model.js';
import { PlansService } from './plans.service.js';

@ApiTags('plans')
@Controller()
export class PlansController {
  constructor(
    private readonly plans: PlansService,
    private readonly read: PlansReadModel,
  ) {}

  @Get('leads/:id/plan')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '项目的年度建设计划：生效的、在编的和以前各版；year 缺省为今年' })
  @ApiOkResponse({ type: LeadPlan })
  ofLead(
    @CurrentCtx() ctx: Ctx,
    @RecordId() leadId: string,
    @Query() query: Record<string, unknown>,
  ): Promise<LeadPlan> {
    return this.read.ofLead(ctx, leadId, query);
  }

  @Post('leads/:id/plans')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '编报年度建设计划：分月投资与形象、节点（单位、环节、责任人、日期）' })
  @ApiCreatedResponse({ type: PlanView })
  async draft(
    @CurrentCtx() ctx: Ctx,
    @RecordId() leadId: string,
    @Body() body: DraftPlan,
  ): Promise<PlanView> {
    return this.read.one(ctx, await this.plans.draft(ctx, leadId, body));
  }

  @Get('plans/:id')
  @Allow('leads', 'list')
  @ApiOkResponse({ type: PlanView })
  one(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<PlanView> {
    return this.read.one(ctx, id);
  }

  @Patch('plans/:id')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '修改在编的计划；给出的月份、节点整组替换' })
  @ApiOkResponse({ type: PlanView })
  async edit(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @BasedOn() version: number,
    @Body() patch: EditPlan,
  ): Promise<PlanView> {
    await this.plans.edit(ctx, id, { version, patch });
    return this.read.one(ctx, id);
  }

  @Post('plans/:id/approval')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '批准计划，从此生效、不再改写；编报人不能批准' })
  @ApiCreatedResponse({ type: PlanView })
  async approve(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { note }: ApprovePlan,
  ): Promise<PlanView> {
    await this.plans.approve(ctx, id, note ?? null);
    return this.read.one(ctx, id);
  }

  @Post('plans/:id/discarding')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '作废在编的计划' })
  @ApiCreatedResponse({ type: PlanView })
  async discard(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { reason }: DiscardPlan,
  ): Promise<PlanView> {
    await this.plans.discard(ctx, id, reason);
    return this.read.one(ctx, id);
  }
}
