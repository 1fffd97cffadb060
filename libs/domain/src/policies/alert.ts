import type { Actor } from './actor.js';
import { hasRole, isInSubtree } from './actor.js';
import { leadPolicy } from './lead.js';
import { tripPolicy } from './trip.js';

/** What of an alert decides who may do what with it. */
export interface AlertSubject {
  unitId: string;
  isOpen: boolean;
}

export const alertPolicy = {
  /** Whoever sees projects or trips sees what stands still in them. */
  list: (actor: Actor): boolean => leadPolicy.list(actor) || tripPolicy.list(actor),

  /** Explain, wait, snooze: those who hold the turn, and the hub for any. */
  answer: (actor: Actor, { unitId, isOpen }: AlertSubject): boolean =>
    isOpen &&
    (hasRole(actor, 'hub') ||
      (hasRole(actor, 'staff', 'unit_head', 'officer') && isInSubtree(actor, unitId))),

  /** Runs, and starting one now. */
  run: (actor: Actor): boolean => hasRole(actor, 'hub', 'sysadmin'),

  /** What alerts are worth, who mutes them, what another ladder would have raised. */
  weigh: (actor: Actor): boolean => hasRole(actor, 'hub', 'leader', 'supervisor', 'discipline'),
};
