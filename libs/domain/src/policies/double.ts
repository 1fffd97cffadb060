import type { Actor } from './actor.js';
import { hasRole } from './actor.js';

/** Who sees doubled claims, and who settles them. */
export const doublePolicy = {
  list: (actor: Actor): boolean =>
    hasRole(actor, 'hub', 'staff', 'unit_head', 'leader', 'supervisor', 'discipline'),

  /** Which of two units holds a project is never decided by one of them. */
  decide: (actor: Actor): boolean => hasRole(actor, 'hub'),
};
