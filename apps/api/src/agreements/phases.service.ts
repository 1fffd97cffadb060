import { Injectable } from '@nestjs/common';
import {
  agreementPolicy,
  blocking,
  type FieldError,
  type Finding,
  judgePayment,
  judgeSettlement,
  trancheState,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, invalidForm, notFound, refused } from '../kernel/errors/problem.js';
import { RulePacks } from '../rule-packs/index.js';
import type { FulfilCommitment, SettlePhase } from './agreement.dto.js';
import { AgreementStore, type LockedAgreement, mustBe } from './agreement-store.js';
import { standingReview, type StoredAgreement } from './stored-agreement.js';

interface Part {
  id: string;
  partId: string;
}

/** 办理人不验收: what came of the promises, judged by others than the project's own units. */
@Injectable()
export class PhasesService {
  constructor(
    private readonly db: Db,
    private readonly store: AgreementStore,
    private readonly packs: RulePacks,
  ) {}

  /** Accepts a phase or finds it missed. A missed one may be accepted later; an accepted one stands. */
  settle(ctx: Ctx, { id, partId }: Part, input: SettlePhase): Promise<void> {
    return this.db.tx(async () => {
      const { agreement } = await this.lockOthers(ctx, id);
      const phase = agreement.phases.find((one) => one.id === partId);
      if (!phase) throw notFound('阶段');
      if (phase.status === 'accepted' || phase.status === input.result) throw settled(phase);
      const { result, settledOn, note, ...actuals } = input;
      const { signedOn } = agreement;
      const facts = { ...phase, ...actuals, result, settledOn, signedOn, today: ctx.today };
      const findings = judgeSettlement(facts, this.packs.on(ctx.today));
      mustPass(findings, `“${phase.name}”还不能这样验收。`);
      await this.db.change(settle, [
        partId,
        result,
        settledOn,
        ctx.actor.userId,
        note,
        actuals.actualInvestmentYuan ?? null,
        actuals.actualOutputYuan ?? null,
        actuals.actualTaxYuan ?? null,
        actuals.actualEnergyTce ?? null,
      ]);
      const { status, settledOn: before } = phase;
      await this.store.finish(ctx, agreement, {
        action: `agreement.phase-${result}`,
        before: { phaseId: partId, name: phase.name, status, settledOn: before },
        after: { ...input, phaseId: partId, findings: findings.filter(isWorthKeeping) },
      });
    });
  }

  /** Records that a payable incentive was paid. */
  pay(ctx: Ctx, { id, partId }: Part, paidOn: string): Promise<void> {
    return this.db.tx(async () => {
      const { agreement, lead } = await this.store.lock(ctx, id);
      if (!agreementPolicy.pay(ctx.actor, lead)) {
        throw forbidden('兑付由招商中心或部门经办登记，招引单位和载体单位不办。');
      }
      const tranche = agreement.tranches.find((one) => one.id === partId);
      if (!tranche) throw notFound('奖补');
      mustBe(agreement, 'registered');
      const phase = agreement.phases.find((one) => one.id === tranche.phaseId);
      const phaseStatus = phase?.status ?? 'open';
      const state = trancheState({ ...tranche, phaseStatus, agreementStatus: agreement.status });
      if (state !== 'payable') throw notPayable[state];
      const facts = {
        paidOn,
        today: ctx.today,
        acceptedOn: phase?.settledOn ?? null,
        basis: tranche.basis,
        review: standingReview(agreement),
      };
      const findings = judgePayment(facts, this.packs.on(ctx.today));
      mustPass(findings, `“${tranche.title}”还不能兑付。`);
      await this.db.change(pay, [partId, paidOn, ctx.actor.userId]);
      const { title, amountYuan } = tranche;
      const after = { trancheId: partId, title, amountYuan, paidOn };
      await this.store.finish(ctx, agreement, { action: 'agreement.pay', after });
    });
  }

  /** Records what came of any other commitment; a later record replaces it, the trail keeps both. */
  fulfil(ctx: Ctx, { id, partId }: Part, input: FulfilCommitment): Promise<void> {
    return this.db.tx(async () => {
      const { agreement } = await this.lockOthers(ctx, id);
      const commitment = agreement.commitments.find((one) => one.id === partId);
      if (!commitment) throw notFound('承诺');
      const errors = fulfilmentFaults(agreement, input, ctx.today);
      if (errors.length) throw invalidForm(errors);
      const { actual = null, fulfilledOn = null, note = null } = input;
      await this.db.change(fulfil, [partId, actual, fulfilledOn, note || null]);
      const { subject } = commitment;
      await this.store.finish(ctx, agreement, {
        action: 'agreement.fulfil',
        before: {
          commitmentId: partId,
          subject,
          actual: commitment.actual,
          fulfilledOn: commitment.fulfilledOn,
        },
        after: { commitmentId: partId, subject, actual, fulfilledOn, note },
      });
    });
  }

  private async lockOthers(ctx: Ctx, id: string): Promise<LockedAgreement> {
    const locked = await this.store.lock(ctx, id);
    if (!agreementPolicy.settle(ctx.actor, locked.lead)) {
      throw forbidden('验收和兑现情况由招商中心登记，且不能是招引单位、载体单位自己。');
    }
    mustBe(locked.agreement, 'registered');
    return locked;
  }
}

const mustPass = (findings: Finding[], detail: string): void => {
  if (blocking(findings).length) throw refused(detail, { findings });
};

const isWorthKeeping = ({ verdict }: Finding): boolean => verdict !== 'pass';

const settled = ({ name, status, settledOn }: StoredAgreement['phases'][number]) =>
  conflict(
    'phase.settled',
    `“${name}”已于 ${settledOn} ${status === 'accepted' ? '验收通过' : '判为未完成'}，请刷新查看。`,
    { conflict: { status, settledOn } },
  );

const notPayable = {
  not_due: conflict('tranche.not-payable', '所属阶段尚未验收通过，这笔奖补不能兑付。'),
  frozen: conflict('tranche.frozen', '所属阶段未完成，这笔奖补已冻结；补验收通过后才能兑付。'),
  paid: conflict('tranche.paid', '这笔奖补已兑付过，请刷新查看。'),
};

const fulfilmentFaults = (
  { signedOn }: StoredAgreement,
  { actual, fulfilledOn }: FulfilCommitment,
  today: string,
): FieldError[] => {
  if (!actual && !fulfilledOn) {
    const reason = '实际数和兑现日期都没有填';
    return [{ field: 'fulfilledOn', value: null, reason, fix: '至少填一项' }];
  }
  if (!fulfilledOn || (fulfilledOn >= signedOn && fulfilledOn <= today)) return [];
  const reason = `兑现日期 ${fulfilledOn}，签订 ${signedOn}，今天是 ${today}`;
  const fix = `改为 ${signedOn} 到 ${today} 之间的日期`;
  return [{ field: 'fulfilledOn', value: fulfilledOn, reason, fix }];
};

const settle = sql(
  'agreement-settle',
  `update agreement_phase set status = $2, settled_on = $3, settled_by = $4, settling_note = $5,
     actual_investment_yuan = $6, actual_output_yuan = $7, actual_tax_yuan = $8, actual_energy_tce = $9
   where id = $1 and status <> 'accepted'`,
);

const pay = sql(
  'agreement-pay',
  'update incentive_tranche set paid_on = $2, paid_by = $3 where id = $1 and paid_on is null',
);

const fulfil = sql(
  'agreement-fulfil',
  'update agreement_commitment set actual = $2, fulfilled_on = $3, note = $4 where id = $1',
);
