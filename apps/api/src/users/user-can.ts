import { type Actor, type Role, roles, userPolicy } from '@luodi/domain';
import type { UserStatus } from './user.entity.js';
import type { UserCan } from './user.view.js';

export interface UserSubject {
  id: string;
  status: UserStatus;
  roles: readonly Role[];
}

/** What the actor may do with an account. */
export const userCan = (actor: Actor, user: UserSubject): UserCan => ({
  edit: userPolicy.edit(actor),
  grant: userPolicy.grant(actor, user),
  invite: userPolicy.invite(actor) && user.status !== 'disabled' && !isWorkingAdministrator(user),
  disable: userPolicy.disable(actor, user),
});

/**
 * A new link is a new password. Over an administrator at work it would let the system administrator become the
 * security or audit administrator, so only whoever runs the server (CLI) can issue that one.
 */
export const isWorkingAdministrator = (user: UserSubject): boolean =>
  user.status === 'active' &&
  roles.some(({ id, kind }) => kind === 'admin' && user.roles.includes(id));
