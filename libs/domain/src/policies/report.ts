import type { Actor } from './actor.js';
import { leadPolicy } from './lead.js';

/** Reports count what the asker may see, so whoever sees leads may ask. */
export const reportPolicy = {
  list: (actor: Actor): boolean => leadPolicy.list(actor),
  read: (actor: Actor): boolean => leadPolicy.list(actor),
};
