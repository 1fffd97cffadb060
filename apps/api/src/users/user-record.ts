import type { Role } from '@luodi/domain';
import type { Audit } from '../kernel/audit/audit.js';
import type { Author } from '../kernel/ctx/ctx.js';
import type { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import type { UserStatus } from './user.entity.js';

/** An account as its services judge it. */
export interface UserRecord {
  id: string;
  username: string;
  displayName: string;
  unitId: string;
  status: UserStatus;
  hasPassword: boolean;
  roles: Role[];
  version: number;
}

/** The account, locked until the open transaction ends; 404 when there is none. */
export const lockUser = async (db: Db, id: string): Promise<UserRecord> => {
  const user = await db.one<UserRecord>(lock, [id]);
  if (!user) throw notFound('账号');
  return user;
};

/** Raises the version, so that whoever looks at an older state notices; returns the new one. */
export const raiseVersion = async (db: Db, id: string): Promise<number> =>
  (await db.one<{ version: number }>(raise, [id]))?.version ?? 0;

/** One line of the trail about an account. */
export const recordUser = (
  audit: Audit,
  author: Author,
  entry: {
    action: string;
    user: { id: string; username: string };
    before?: object;
    after?: object;
  },
): Promise<void> => {
  const { action, user, before, after } = entry;
  return audit.record(author, {
    action,
    subjectType: 'user',
    subjectId: user.id,
    subjectLabel: user.username,
    before,
    after,
  });
};

const lock = sql(
  'user-lock',
  `select id, username, display_name as "displayName", unit_id as "unitId", status, version,
     password_hash is not null as "hasPassword",
     array(select role from user_role where user_id = app_user.id order by role) as roles
   from app_user where id = $1 for update`,
);
const raise = sql(
  'user-raise-version',
  'update app_user set version = version + 1, updated_at = now() where id = $1 returning version',
);
