import type { Actor } from './actor.js';
import { hasRole } from './actor.js';
import { leadPolicy } from './lead.js';

/** Scores hang on a pre-review; whoever may read its lead may read them. */
export const scorePolicy = {
  read: (actor: Actor): boolean => leadPolicy.list(actor),

  /** 试算: those who prepare, settle or judge a pre-review. Nothing is stored. */
  preview: (actor: Actor): boolean =>
    hasRole(actor, 'staff', 'unit_head', 'hub', 'secretary', 'member'),

  /** Whether past scores foretold what came is the county's question, not one unit's. */
  calibrate: (actor: Actor): boolean =>
    hasRole(actor, 'hub', 'leader', 'supervisor', 'discipline', 'secretary'),
};
