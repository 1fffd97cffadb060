import type { Actor } from './actor.js';
import { hasRole, isInSubtree } from './actor.js';
import { leadPolicy } from './lead.js';
import type { LeadSubject } from './lead-scope.js';

/** Who drafts, registers, accepts and pays. 办理人不验收: the project's own units never settle its phases. */
export const agreementPolicy = {
  list: (actor: Actor): boolean => leadPolicy.list(actor),

  create: (actor: Actor): boolean => leadPolicy.create(actor),

  /** The people of the recruiting and the carrier unit, and the hub. */
  draft: (actor: Actor, lead: LeadSubject): boolean =>
    hasRole(actor, 'hub') || (hasRole(actor, 'staff', 'unit_head') && isOwn(actor, lead)),

  /** One rank above the clerk who drafted it; it claims a fact for the recruiting unit. */
  register: (actor: Actor, lead: LeadSubject): boolean => leadPolicy.correct(actor, lead),
  terminate: (actor: Actor, lead: LeadSubject): boolean => leadPolicy.correct(actor, lead),

  /** The drafting unit's head, the hub, or the department that reviewed. */
  review: (actor: Actor, lead: LeadSubject): boolean =>
    leadPolicy.correct(actor, lead) || hasRole(actor, 'officer'),

  settle: (actor: Actor, lead: LeadSubject): boolean =>
    hasRole(actor, 'hub') && !isOwn(actor, lead),

  /** Paid by the hub or the department that holds the money, never by the project's own units. */
  pay: (actor: Actor, lead: LeadSubject): boolean =>
    hasRole(actor, 'hub', 'officer') && !isOwn(actor, lead),
};

function isOwn(actor: Actor, { recruitingUnitId, carrierUnitId }: LeadSubject): boolean {
  return isInSubtree(actor, recruitingUnitId) || isInSubtree(actor, carrierUnitId);
}
