import type { Actor } from './actor.js';
import { hasRole } from './actor.js';

/** Standards are open to everybody who files or checks by them; the hub enters them. */
export const spendingLimitPolicy = {
  list: (actor: Actor): boolean =>
    hasRole(actor, 'staff', 'unit_head', 'hub', 'leader', 'supervisor', 'officer', 'discipline'),
  enter: (actor: Actor): boolean => hasRole(actor, 'hub'),
};
