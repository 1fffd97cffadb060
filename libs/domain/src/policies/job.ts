import type { Actor } from './actor.js';
import { hasRole } from './actor.js';

/** What runs in the background, and what got stuck. */
export const jobPolicy = {
  list: (actor: Actor): boolean => hasRole(actor, 'sysadmin'),
  retry: (actor: Actor): boolean => hasRole(actor, 'sysadmin'),
};
