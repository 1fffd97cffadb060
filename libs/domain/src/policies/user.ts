import type { Actor } from './actor.js';
import { hasRole } from './actor.js';

export interface UserSubject {
  id: string;
}

/** Accounts are the system administrator's, roles the security administrator's, and nobody's own. */
export const userPolicy = {
  list: (actor: Actor): boolean => hasRole(actor, 'sysadmin', 'secadmin', 'auditadmin'),
  read: (actor: Actor): boolean => hasRole(actor, 'sysadmin', 'secadmin', 'auditadmin'),
  /** Finding a colleague by name: names and units alone, for everyone who has business here. */
  find: (actor: Actor): boolean =>
    hasRole(
      actor,
      'staff',
      'unit_head',
      'hub',
      'member',
      'secretary',
      'leader',
      'supervisor',
      'officer',
      'discipline',
    ),
  create: (actor: Actor): boolean => hasRole(actor, 'sysadmin'),
  edit: (actor: Actor): boolean => hasRole(actor, 'sysadmin'),
  invite: (actor: Actor): boolean => hasRole(actor, 'sysadmin'),
  disable: (actor: Actor, user?: UserSubject): boolean =>
    hasRole(actor, 'sysadmin') && user?.id !== actor.userId,
  grant: (actor: Actor, user?: UserSubject): boolean =>
    hasRole(actor, 'secadmin') && user?.id !== actor.userId,
};
