import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { BasedOn } from '../kernel/http/if-match.js';
import { RecordId } from '../kernel/http/record-id.js';
import {
  ApproveAssessment,
  DraftAssessment,
  EditAssessment,
  RefuseAssessment,
} from './assessment.dto.js';
import { AssessmentDetail, AssessmentPage, AssessmentSimulation } from './assessment.view.js';
import { AssessmentProposals } from './assessment-proposals.service.js';
import { AssessmentSimulations } from './assessment-simulations.js';
import { AssessmentsReadModel } from './assessments.read-model.js';

@ApiTags('assessments')
@Controller('assessments')
export class AssessmentsController {
  constructor(
    private readonly proposals: AssessmentProposals,
    private readonly read: AssessmentsReadModel,
    private readonly simulations: AssessmentSimulations,
  ) {}

  @Get()
  @Allow('assessments', 'list')
  @ApiOperation({ summary: '考核方案的各版' })
  @ApiOkResponse({ type: AssessmentPage })
  list(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<AssessmentPage> {
    return this.read.list(ctx, query);
  }

  @Get(':id')
  @Allow('assessments', 'list')
  @ApiOperation({ summary: '一版方案：指标、与上一版的差别、毛病、存下的结果' })
  @ApiOkResponse({ type: AssessmentDetail })
  one(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<AssessmentDetail> {
    return this.read.one(ctx, id);
  }

  @Post()
  @Allow('assessments', 'create')
  @ApiOperation({ summary: '起草方案，空白的或以某一版为底稿' })
  @ApiCreatedResponse({ type: AssessmentDetail })
  async draft(@CurrentCtx() ctx: Ctx, @Body() body: DraftAssessment): Promise<AssessmentDetail> {
    return this.read.one(ctx, await this.proposals.draft(ctx, body));
  }

  @Patch(':id')
  @Allow('assessments', 'edit')
  @ApiOperation({ summary: '修改草稿' })
  @ApiOkResponse({ type: AssessmentDetail })
  async edit(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @BasedOn() version: number,
    @Body() patch: EditAssessment,
  ): Promise<AssessmentDetail> {
    await this.proposals.edit(ctx, id, { version, patch });
    return this.read.one(ctx, id);
  }

  @Post(':id/submission')
  @Allow('assessments', 'list')
  @ApiOperation({ summary: '送批；有毛病的 422 一次列全' })
  @ApiCreatedResponse({ type: AssessmentDetail })
  async submit(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<AssessmentDetail> {
    await this.proposals.submit(ctx, id);
    return this.read.one(ctx, id);
  }

  @Post(':id/simulation')
  @Allow('assessments', 'list')
  @ApiOperation({ summary: '试算：按本版，最近结账的一期会怎样；什么也不写' })
  @ApiCreatedResponse({ type: AssessmentSimulation })
  simulate(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<AssessmentSimulation> {
    return this.simulations.run(ctx, id);
  }

  @Post(':id/approval')
  @Allow('assessments', 'list')
  @ApiOperation({ summary: '批准；起草人不能批准' })
  @ApiCreatedResponse({ type: AssessmentDetail })
  async approve(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { note }: ApproveAssessment,
  ): Promise<AssessmentDetail> {
    await this.proposals.decide(ctx, id, { status: 'approved', note: note || null });
    return this.read.one(ctx, id);
  }

  @Post(':id/refusal')
  @Allow('assessments', 'list')
  @ApiOperation({ summary: '退回，写明理由' })
  @ApiCreatedResponse({ type: AssessmentDetail })
  async refuse(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { note }: RefuseAssessment,
  ): Promise<AssessmentDetail> {
    await this.proposals.decide(ctx, id, { status: 'refused', note });
    return this.read.one(ctx, id);
  }

  @Post(':id/withdrawal')
  @Allow('assessments', 'list')
  @ApiCreatedResponse({ type: AssessmentDetail })
  async withdraw(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<AssessmentDetail> {
    await this.proposals.withdraw(ctx, id);
    return this.read.one(ctx, id);
  }
}
