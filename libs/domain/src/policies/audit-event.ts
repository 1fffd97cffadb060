import type { Actor } from './actor.js';
import { hasRole } from './actor.js';

export const auditEventPolicy = {
  list: (actor: Actor): boolean => hasRole(actor, 'auditadmin', 'discipline'),
  read: (actor: Actor): boolean => hasRole(actor, 'auditadmin', 'discipline'),
};
