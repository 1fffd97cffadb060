import type { BulletinStatus } from '../bulletin/index.js';
import type { Actor } from './actor.js';
import { hasRole } from './actor.js';

export interface BulletinSubject {
  status: BulletinStatus;
}

/** The hub writes and issues; once issued it is for everybody who answers for projects, as a 通报 is. */
export const bulletinPolicy = {
  list: (actor: Actor): boolean =>
    hasRole(actor, 'staff', 'unit_head', 'hub', 'secretary', 'leader', 'supervisor', 'discipline'),
  write: (actor: Actor): boolean => hasRole(actor, 'hub'),
  read: (actor: Actor, { status }: BulletinSubject): boolean =>
    status === 'issued' ? bulletinPolicy.list(actor) : bulletinPolicy.write(actor),
  edit: (actor: Actor, { status }: BulletinSubject): boolean =>
    status === 'draft' && bulletinPolicy.write(actor),
};
