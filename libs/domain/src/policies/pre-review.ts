import type { Actor } from './actor.js';
import { hasRole, isInSubtree } from './actor.js';
import { leadPolicy } from './lead.js';
import type { LeadSubject } from './lead-scope.js';

export interface PreReviewSubject {
  createdById: string;
  submittedById: string | null;
}

export interface OpinionSubject {
  /** The department asked. */
  department: string;
  /** The department the asker's unit is; null for most units. */
  ownDepartment: string | null;
}

export interface ConditionSubject {
  ownerUnitId: string;
  claimedById: string | null;
}

/** Whoever applies does not check, settle or accept: 申报、核对、会签、验收各是各的人. */
export const preReviewPolicy = {
  list: (actor: Actor): boolean => leadPolicy.list(actor),

  /** The recruiting unit's people, and the hub: they draft, submit and withdraw. */
  apply: (actor: Actor, lead: LeadSubject): boolean => leadPolicy.edit(actor, lead),

  /** With none named: may this one ever check? */
  check: (actor: Actor, review?: PreReviewSubject): boolean =>
    hasRole(actor, 'hub', 'secretary') && !isApplicant(actor, review),

  opine: (actor: Actor, { department, ownDepartment }: OpinionSubject): boolean =>
    hasRole(actor, 'officer') && department === ownDepartment,

  /** 核定 and the step to the meeting. */
  settle: (actor: Actor, review: PreReviewSubject): boolean => preReviewPolicy.check(actor, review),

  /** Whose task it is, or the project's own people. */
  claimCondition: (actor: Actor, { ownerUnitId }: ConditionSubject, lead: LeadSubject): boolean =>
    leadPolicy.edit(actor, lead) ||
    (hasRole(actor, 'staff', 'unit_head', 'officer') && isInSubtree(actor, ownerUnitId)),

  /** 验收、免除: the committee's secretary or the hub, never who claimed it. */
  closeCondition: (actor: Actor, { claimedById }: ConditionSubject): boolean =>
    hasRole(actor, 'hub', 'secretary') && actor.userId !== claimedById,
};

function isApplicant({ userId }: Actor, review?: PreReviewSubject): boolean {
  return !!review && (userId === review.createdById || userId === review.submittedById);
}
