import type { Actor } from './actor.js';
import { hasRole, isInSubtree } from './actor.js';
import type { LeadSubject } from './lead-scope.js';

export const screeningPolicy = {
  /** One rank above the clerk who found the lead: its unit's head, or the hub. */
  record: (actor: Actor, { recruitingUnitId }: Pick<LeadSubject, 'recruitingUnitId'>): boolean =>
    hasRole(actor, 'hub') || (hasRole(actor, 'unit_head') && isInSubtree(actor, recruitingUnitId)),
};
