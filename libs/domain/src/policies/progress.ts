import type { Actor } from './actor.js';
import { hasRole, isInSubtree } from './actor.js';
import { leadPolicy } from './lead.js';
import type { LeadSubject } from './lead-scope.js';

/** The recruiting and the carrier unit report; hub and supervision read, so that nobody counts what he reported. */
export const progressPolicy = {
  list: (actor: Actor): boolean => leadPolicy.list(actor),

  report: (actor: Actor, { recruitingUnitId, carrierUnitId }: LeadSubject): boolean =>
    hasRole(actor, 'staff', 'unit_head') &&
    (isInSubtree(actor, recruitingUnitId) || isInSubtree(actor, carrierUnitId)),
};
