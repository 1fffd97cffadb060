import {
  accompanyingMost,
  accompanyingWithinLimit,
  overLimitFindings,
  paramOf,
  receptionPolicy,
  type RulePack,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import type { ReceptionCan, ReceptionDetail } from './reception.view.js';
import type { StoredReception } from './stored-reception.js';

/** A stored reception as screens show it to this asker. */
export const presentReception = (
  ctx: Ctx,
  stored: StoredReception,
  pack: RulePack,
): ReceptionDetail => {
  const { unitId: _u, leadId: _l, createdById: _c, isConfidential: _s, ...shown } = stored;
  return {
    ...shown,
    isOverLimit: stored.overLimits.length > 0,
    accompanyingMost: accompanyingBound(stored.guests.length, pack),
    can: canOf(ctx, stored),
  };
};

/** How many may accompany so many guests under the pack of the day. */
export const accompanyingBound = (guests: number, pack: RulePack): number => {
  const param = (name: string): number => Number(paramOf(accompanyingWithinLimit, name, pack));
  return accompanyingMost(guests, {
    smallParty: param('smallParty'),
    smallMost: param('smallMost'),
    shareDivisor: param('shareDivisor'),
  });
};

const canOf = ({ actor }: Ctx, stored: StoredReception): ReceptionCan => {
  const { status, findings } = stored;
  const handles = receptionPolicy.handle(actor, stored);
  const decides = status === 'filed' && receptionPolicy.approve(actor, stored);
  const mayLift = status === 'draft' || status === 'held';
  return {
    edit: status === 'draft' && handles,
    submit: status === 'draft' && handles,
    approve: decides,
    return: decides,
    approveOverLimit:
      mayLift &&
      overLimitFindings(findings).length > 0 &&
      receptionPolicy.approveOverLimit(actor, stored),
    hold: status === 'approved' && handles,
    enterCosts: status === 'held' && handles,
    settle: status === 'held' && handles,
    cancel: (status === 'draft' || status === 'filed' || status === 'approved') && handles,
  };
};
