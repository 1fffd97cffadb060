import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { BasedOn } from '../kernel/http/if-match.js';
import { RecordId } from '../kernel/http/record-id.js';
import {
  DiscardAgreement,
  DraftAgreement,
  EditAgreement,
  RecordReview,
  TerminateAgreement,
} from './agreement.dto.js';
import { AgreementDetail, AgreementPage, LeadAgreements } from './agreement.view.js';
import { AgreementsReadModel } from './agreements.read-model.js';
import { AgreementsService } from './agreements.service.js';
import { RegistrationsService } from './registrations.service.js';

@ApiTags('agreements')
@Controller()
export class AgreementsController {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly registrations: RegistrationsService,
    private readonly read: AgreementsReadModel,
  ) {}

  @Get('leads/:id/agreements')
  @Allow('agreements', 'list')
  @ApiOperation({ summary: '项目的意向、框架、正式协议' })
  @ApiOkResponse({ type: LeadAgreements })
  ofLead(@CurrentCtx() ctx: Ctx, @RecordId() leadId: string): Promise<LeadAgreements> {
    return this.read.ofLead(ctx, leadId);
  }

  @Post('leads/:id/agreements')
  @Allow('agreements', 'create')
  @ApiOperation({ summary: '起草协议：条款、阶段、奖补、承诺、附件一次写全' })
  @ApiCreatedResponse({ type: AgreementDetail })
  async draft(
    @CurrentCtx() ctx: Ctx,
    @RecordId() leadId: string,
    @Body() body: DraftAgreement,
  ): Promise<AgreementDetail> {
    return this.read.one(ctx, await this.agreements.draft(ctx, leadId, body));
  }

  @Get('agreements')
  @Allow('agreements', 'list')
  @ApiOperation({ summary: '协议清单；可筛出久未转正式的、有阶段逾期的' })
  @ApiOkResponse({ type: AgreementPage })
  list(@CurrentCtx() ctx: Ctx, @Query() query: Record<string, unknown>): Promise<AgreementPage> {
    return this.read.list(ctx, query);
  }

  @Get('agreements/:id')
  @Allow('agreements', 'list')
  @ApiOkResponse({ type: AgreementDetail })
  one(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<AgreementDetail> {
    return this.read.one(ctx, id);
  }

  @Patch('agreements/:id')
  @Allow('agreements', 'edit')
  @ApiOperation({ summary: '修改草稿；给出的列表整组替换' })
  @ApiOkResponse({ type: AgreementDetail })
  async edit(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @BasedOn() version: number,
    @Body() patch: EditAgreement,
  ): Promise<AgreementDetail> {
    await this.agreements.edit(ctx, id, { version, patch });
    return this.read.one(ctx, id);
  }

  @Post('agreements/:id/registration')
  @Allow('agreements', 'edit')
  @ApiOperation({ summary: '登记：条款从此不改，并申报签订的事实' })
  @ApiCreatedResponse({ type: AgreementDetail })
  async register(@CurrentCtx() ctx: Ctx, @RecordId() id: string): Promise<AgreementDetail> {
    await this.registrations.register(ctx, id);
    return this.read.one(ctx, id);
  }

  @Post('agreements/:id/termination')
  @Allow('agreements', 'edit')
  @ApiOperation({ summary: '终止已登记的协议；未兑付的奖补冻结' })
  @ApiCreatedResponse({ type: AgreementDetail })
  async terminate(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() body: TerminateAgreement,
  ): Promise<AgreementDetail> {
    await this.registrations.terminate(ctx, id, body);
    return this.read.one(ctx, id);
  }

  @Post('agreements/:id/discarding')
  @Allow('agreements', 'edit')
  @ApiOperation({ summary: '作废草稿' })
  @ApiCreatedResponse({ type: AgreementDetail })
  async discard(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() { reason }: DiscardAgreement,
  ): Promise<AgreementDetail> {
    await this.agreements.discard(ctx, id, reason);
    return this.read.one(ctx, id);
  }

  @Post('agreements/:id/fair-competition-reviews')
  @Allow('agreements', 'list')
  @ApiOperation({ summary: '登记公平竞争审查意见；最后登记的一份为准' })
  @ApiCreatedResponse({ type: AgreementDetail })
  async review(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @Body() body: RecordReview,
  ): Promise<AgreementDetail> {
    await this.agreements.review(ctx, id, body);
    return this.read.one(ctx, id);
  }
}
