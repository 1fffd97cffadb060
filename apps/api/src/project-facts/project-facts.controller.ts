import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { AddEvidence, ClaimFact, VerifyFact, WithdrawFact } from './project-fact.dto.js';
import { FactView, LeadFacts, VerificationPage } from './project-fact.view.js';
import { ProjectFactsReadModel } from './project-facts.read-model.js';
import { ProjectFacts } from './project-facts.service.js';
import { VerificationsService } from './verifications.service.js';

@ApiTags('project-facts')
@Controller()
export class ProjectFactsController {
  constructor(
    private readonly facts: ProjectFacts,
    private readonly verifications: VerificationsService,
    private readonly read: ProjectFactsReadModel,
  ) {}

  @Get('leads/:id/facts')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '项目的各项事实：申报、证据、核验经过' })
  @ApiOkResponse({ type: LeadFacts })
  ofLead(@CurrentCtx() ctx: Ctx, @RecordId() leadId: string): Promise<LeadFacts> {
    return this.read.ofLead(ctx, leadId);
  }

  @Post('leads/:id/facts')
  @Allow('leads', 'edit')
  @ApiOperation({ summary: '申报一项事实；证据齐全即送核验' })
  @ApiCreatedResponse({ type: FactView })
  async claim(
    @CurrentCtx() ctx: Ctx,
    @RecordId() leadId: string,
    @Body() body: ClaimFact,
  ): Promise<FactView> {
    return this.read.one(ctx, await this.facts.claim(ctx, leadId, body));
  }

  @Get('verifications')
  @Allow('verifications', 'list')
  @ApiOperation({ summary: '等您核验的申报，等得最久的在前；给出 status 则为该状态的全部' })
  @ApiOkResponse({ type: VerificationPage })
  waiting(
    @CurrentCtx() ctx: Ctx,
    @Query() query: Record<string, unknown>,
  ): Promise<VerificationPage> {
    return this.read.verifications(ctx, query);
  }

  @Get(['facts/:id', 'verifications/:id'])
  @Allow('leads', 'list')
  @ApiOkResponse({ type: FactView })
  one(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<FactView> {
    return this.read.one(ctx, id);
  }

  @Post('facts/:id/evidence')
  @Allow('leads', 'edit')
  @ApiOperation({ summary: '补充证据；补齐即送核验' })
  @ApiCreatedResponse({ type: FactView })
  async addEvidence(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { evidence }: AddEvidence,
  ): Promise<FactView> {
    await this.facts.addEvidence(ctx, id, evidence);
    return this.read.one(ctx, id);
  }

  @Post('facts/:id/withdrawal')
  @Allow('leads', 'edit')
  @ApiCreatedResponse({ type: FactView })
  async withdraw(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { reason }: WithdrawFact,
  ): Promise<FactView> {
    await this.facts.withdraw(ctx, id, reason);
    return this.read.one(ctx, id);
  }

  @Post('facts/:id/verification')
  @Allow('leads', 'list')
  @ApiOperation({ summary: '核验通过或退回；不能核验本单位的申报' })
  @ApiCreatedResponse({ type: FactView })
  async verify(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() body: VerifyFact,
  ): Promise<FactView> {
    await this.verifications.decide(ctx, id, body);
    return this.read.one(ctx, id);
  }
}
