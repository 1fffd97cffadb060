import type { Actor } from './actor.js';
import { hasRole } from './actor.js';

export interface SessionSubject {
  userId: string;
}

/** One's own sessions, and everyone's for the system administrator. */
export const sessionPolicy = {
  list: mayEnd,
  end: mayEnd,
};

function mayEnd(actor: Actor, { userId }: SessionSubject): boolean {
  return userId === actor.userId || hasRole(actor, 'sysadmin');
}
