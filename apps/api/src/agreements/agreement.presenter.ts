import {
  agreementPolicy,
  type CountyPack,
  isPhaseOverdue,
  needsReview,
  promiseLedger,
  trancheState,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import type { LeadRecord } from '../leads/index.js';
import { ageing, registrationFindings } from './agreement.facts.js';
import type { AgreementCan, AgreementDetail, PhaseView, TrancheView } from './agreement.view.js';
import type { StoredAgreement } from './stored-agreement.js';

/** A stored agreement as screens show it to this asker. */
export const presentAgreement = (
  ctx: Ctx,
  stored: StoredAgreement,
  { lead, pack }: { lead: LeadRecord; pack: CountyPack },
): AgreementDetail => {
  const tranches = stored.tranches.map((one) => presentTranche(ctx, one, { stored, lead }));
  const { isConverted: _, isOver: __, isMerged: ___, ...shown } = stored;
  const { firstContactOn: _f, otherContracts: _o, passes: _p, ...known } = shown;
  const { leadId: _l, tranches: _t, ...rest } = known;
  const isDraft = stored.status === 'draft';
  return {
    ...rest,
    phases: stored.phases.map((phase) => ({
      ...phase,
      isOverdue: stored.status === 'registered' && isPhaseOverdue(phase, ctx.today),
      tranches: tranches.filter(({ phaseId }) => phaseId === phase.id).map(shownTranche),
      can: { settle: maySettle(ctx, stored, lead) && phase.status !== 'accepted' },
    })),
    commitments: stored.commitments.map(({ phase: _p, ...commitment }) => commitment),
    ledger: promiseLedger(stored, ctx.today),
    incentives: sums(tranches),
    needsReview: stored.tranches.some(needsReview),
    ageing: ageing(stored, ctx.today, pack),
    findings: isDraft ? registrationFindings(stored, ctx.today, pack) : stored.findings,
    can: canOf(ctx, stored, lead),
  };
};

const canOf = (ctx: Ctx, stored: StoredAgreement, lead: LeadRecord): AgreementCan => {
  const { actor } = ctx;
  const { status, isMerged } = stored;
  const isDraft = status === 'draft';
  const isRegistered = status === 'registered';
  return {
    edit: isDraft && agreementPolicy.draft(actor, lead),
    register: isDraft && !isMerged && agreementPolicy.register(actor, lead),
    discard: isDraft && agreementPolicy.draft(actor, lead),
    terminate: isRegistered && agreementPolicy.terminate(actor, lead),
    review: (isDraft || isRegistered) && agreementPolicy.review(actor, lead),
    fulfil: maySettle(ctx, stored, lead),
  };
};

const maySettle = ({ actor }: Ctx, { status }: StoredAgreement, lead: LeadRecord): boolean =>
  status === 'registered' && agreementPolicy.settle(actor, lead);

type Tranche = StoredAgreement['tranches'][number];
type Shown = TrancheView & { phaseId: string };

const presentTranche = (
  { actor }: Ctx,
  tranche: Tranche,
  { stored, lead }: { stored: StoredAgreement; lead: LeadRecord },
): Shown => {
  const phase = stored.phases.find(({ id }) => id === tranche.phaseId);
  const phaseStatus = phase?.status ?? 'open';
  const state = trancheState({ ...tranche, phaseStatus, agreementStatus: stored.status });
  const { phase: _, ...rest } = tranche;
  return { ...rest, state, can: { pay: state === 'payable' && agreementPolicy.pay(actor, lead) } };
};

const shownTranche = ({ phaseId: _, ...tranche }: Shown): PhaseView['tranches'][number] => tranche;

const sums = (tranches: readonly Shown[]): AgreementDetail['incentives'] => {
  const of = (...states: string[]): number =>
    tranches
      .filter(({ state }) => !states.length || states.includes(state))
      .reduce((sum, { amountYuan }) => sum + amountYuan, 0);
  return {
    totalYuan: of(),
    payableYuan: of('payable'),
    frozenYuan: of('frozen'),
    paidYuan: of('paid'),
  };
};
