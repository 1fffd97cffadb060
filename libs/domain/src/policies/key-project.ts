import type { Actor } from './actor.js';
import { hasRole } from './actor.js';

/** Key-project levels are entered and ended by the hub. */
export const keyProjectPolicy = {
  tag: (actor: Actor): boolean => hasRole(actor, 'hub'),
};
