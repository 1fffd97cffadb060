import { stageRank } from '../stages/index.js';
import type { Actor } from './actor.js';
import { hasRole, isInSubtree } from './actor.js';
import type { LeadSubject } from './lead-scope.js';
import { isInScope, leadScope } from './lead-scope.js';

type Recruited = Pick<LeadSubject, 'recruitingUnitId'>;

export const leadPolicy = {
  list: (actor: Actor): boolean => {
    const { all, unitIds, fromPreReview } = leadScope(actor);
    return all || fromPreReview || unitIds.length > 0;
  },
  read: (actor: Actor, lead: LeadSubject): boolean => isInScope(leadScope(actor), lead),

  /** With a unit named: may this one record a lead for it? Also asked before a lead changes unit. */
  create: (actor: Actor, lead?: Recruited): boolean =>
    lead ? worksFor(actor, lead) : hasRole(actor, 'hub', 'staff', 'unit_head'),
  edit: (actor: Actor, lead: LeadSubject): boolean => worksFor(actor, lead),
  move: (actor: Actor, lead: LeadSubject): boolean => worksFor(actor, lead),
  /** 一抓到底: who answers for a project under 四个一 also records what was seen and said there. */
  followUp: (actor: Actor, lead: LeadSubject): boolean =>
    worksFor(actor, lead) || leadScope(actor).ownedIds.includes(lead.id),

  /** Stage events are corrected one rank above the clerk who recorded them. */
  correct: (actor: Actor, { recruitingUnitId }: LeadSubject): boolean =>
    hasRole(actor, 'hub') || (hasRole(actor, 'unit_head') && isInSubtree(actor, recruitingUnitId)),

  /** 不搞拉郎配: a project under contract changes unit only through the hub, never to fill another's task. */
  reassign: (actor: Actor, lead: LeadSubject, to: Recruited): boolean =>
    worksFor(actor, to) &&
    (hasRole(actor, 'hub') || stageRank(lead.stage) < stageRank('contracted')),

  revealContact: (actor: Actor, lead: LeadSubject): boolean =>
    worksFor(actor, lead) || hasRole(actor, 'leader'),
};

/** The recruiting unit's own people, and the hub for every unit. */
function worksFor(actor: Actor, { recruitingUnitId }: Recruited): boolean {
  return (
    hasRole(actor, 'hub') ||
    (hasRole(actor, 'staff', 'unit_head') && isInSubtree(actor, recruitingUnitId))
  );
}
