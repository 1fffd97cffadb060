import type { Actor } from './actor.js';
import { hasRole } from './actor.js';
import { leadPolicy } from './lead.js';
import type { LeadSubject } from './lead-scope.js';

export interface FollowUpSubject {
  recordedById: string;
  lead: LeadSubject;
}

export const followUpPolicy = {
  list: (actor: Actor, lead: LeadSubject): boolean => leadPolicy.read(actor, lead),
  create: (actor: Actor, lead: LeadSubject): boolean => leadPolicy.followUp(actor, lead),

  /** One's own record, or one's unit's as its head, or any as the hub. */
  correct: (actor: Actor, { recordedById, lead }: FollowUpSubject): boolean =>
    (leadPolicy.followUp(actor, lead) && recordedById === actor.userId) ||
    (leadPolicy.edit(actor, lead) && hasRole(actor, 'unit_head', 'hub')),
};
