import type { Actor } from './actor.js';
import { hasRole } from './actor.js';

export interface ChangeRequestSubject {
  requestedById: string;
}

/** What waits for a second person: nobody, whatever the rank, approves what they asked for. */
export const changeRequestPolicy = {
  list: (actor: Actor): boolean =>
    hasRole(actor, 'hub', 'staff', 'unit_head', 'leader', 'supervisor', 'discipline'),
  /** With none named: may this one ever decide? */
  decide: (actor: Actor, request?: ChangeRequestSubject): boolean =>
    hasRole(actor, 'hub', 'leader') && actor.userId !== request?.requestedById,
  withdraw: (actor: Actor, { requestedById }: ChangeRequestSubject): boolean =>
    actor.userId === requestedById,
};
