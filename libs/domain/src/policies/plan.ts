import type { Actor } from './actor.js';
import { hasRole } from './actor.js';
import type { LeadSubject } from './lead-scope.js';
import { progressPolicy } from './progress.js';

export interface PlanSubject {
  createdById: string;
  lead: LeadSubject;
}

/** Who answers for a plan: the project's own units draw it up, somebody else approves it. */
export const planPolicy = {
  draft: (actor: Actor, lead: LeadSubject): boolean => progressPolicy.report(actor, lead),

  /** 编报人不批准: a head of one of the project's units, or the hub. */
  approve: (actor: Actor, { createdById, lead }: PlanSubject): boolean =>
    actor.userId !== createdById &&
    (hasRole(actor, 'hub') || (hasRole(actor, 'unit_head') && progressPolicy.report(actor, lead))),

  /** A node is slipped or done by those who report on it. */
  keep: (actor: Actor, lead: LeadSubject): boolean => progressPolicy.report(actor, lead),
};
