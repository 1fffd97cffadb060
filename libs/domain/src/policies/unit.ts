import type { Actor } from './actor.js';
import { hasRole } from './actor.js';

/** Everyone signed in sees the tree of units; the system administrator keeps it. */
export const unitPolicy = {
  list: everyone,
  read: everyone,
  create: (actor: Actor): boolean => hasRole(actor, 'sysadmin'),
  edit: (actor: Actor): boolean => hasRole(actor, 'sysadmin'),
};

function everyone(actor: Actor): boolean {
  return actor.userId !== '';
}
