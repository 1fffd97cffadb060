import type { Actor } from './actor.js';
import { hasRole } from './actor.js';
import { leadPolicy } from './lead.js';
import { leadScope } from './lead-scope.js';

/** Reports count what the asker may see, so whoever sees leads may ask. */
export const reportPolicy = {
  list: (actor: Actor): boolean => leadPolicy.list(actor),
  read: (actor: Actor): boolean => leadPolicy.list(actor),

  /** The hub alone closes a month: from then on its figures stand. */
  close: (actor: Actor): boolean => hasRole(actor, 'hub'),
  /** A closed month counts the whole county: for those who see every unit. */
  listClosings: (actor: Actor): boolean => leadScope(actor).all,
  /** With its confidential projects; others read the figures without them. */
  readWhole: (actor: Actor): boolean => leadScope(actor).all && leadScope(actor).confidential,
};
