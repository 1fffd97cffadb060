import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../kernel/auth/allow.js';
import { type Ctx, CurrentCtx } from '../kernel/ctx/ctx.js';
import { RecordId } from '../kernel/http/record-id.js';
import { FulfilCommitment, PayTranche, SettlePhase } from './agreement.dto.js';
import { AgreementDetail } from './agreement.view.js';
import { AgreementsReadModel } from './agreements.read-model.js';
import { PhasesService } from './phases.service.js';

@ApiTags('agreements')
@Controller('agreements/:id')
export class PhasesController {
  constructor(
    private readonly phases: PhasesService,
    private readonly read: AgreementsReadModel,
  ) {}

  @Post('phases/:phaseId/settlement')
  @Allow('agreements', 'list')
  @ApiOperation({ summary: '验收一个阶段：通过，或判为未完成' })
  @ApiCreatedResponse({ type: AgreementDetail })
  async settle(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @RecordId('phaseId') partId: string,
    @Body() body: SettlePhase,
  ): Promise<AgreementDetail> {
    await this.phases.settle(ctx, { id, partId }, body);
    return this.read.one(ctx, id);
  }

  @Post('tranches/:trancheId/payment')
  @Allow('agreements', 'list')
  @ApiOperation({ summary: '登记一笔奖补已兑付' })
  @ApiCreatedResponse({ type: AgreementDetail })
  async pay(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @RecordId('trancheId') partId: string,
    @Body() { paidOn }: PayTranche,
  ): Promise<AgreementDetail> {
    await this.phases.pay(ctx, { id, partId }, paidOn);
    return this.read.one(ctx, id);
  }

  @Post('commitments/:commitmentId/fulfilment')
  @Allow('agreements', 'list')
  @ApiOperation({ summary: '登记一项承诺的兑现情况' })
  @ApiCreatedResponse({ type: AgreementDetail })
  async fulfil(
    @CurrentCtx() ctx: Ctx,
    @RecordId() id: string,
    @RecordId('commitmentId') partId: string,
    @Body() body: FulfilCommitment,
  ): Promise<AgreementDetail> {
    await this.phases.fulfil(ctx, { id, partId }, body);
    return this.read.one(ctx, id);
  }
}
