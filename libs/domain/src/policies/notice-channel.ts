import type { Actor } from './actor.js';
import { hasRole } from './actor.js';

/** Where messages leave the system: the system administrator's, who sees no message's record by it. */
export const noticeChannelPolicy = {
  list: (actor: Actor): boolean => hasRole(actor, 'sysadmin'),
  edit: (actor: Actor): boolean => hasRole(actor, 'sysadmin'),
};
