import { Injectable } from '@nestjs/common';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import type { UserStatus } from './user.entity.js';

/** What a sign-in is checked against. */
export interface Credential {
  userId: string;
  username: string;
  displayName: string;
  unitName: string;
  passwordHash: string | null;
  status: UserStatus;
  isDemo: boolean;
}

/** Passwords of accounts, for the slices where people prove who they are. */
@Injectable()
export class Credentials {
  constructor(private readonly db: Db) {}

  /** The account of a user name, or null. */
  byUsername(username: string): Promise<Credential | null> {
    return this.db.one<Credential>(byUsername, [username]);
  }

  /**
   * Notes a successful sign-in; false when the account was closed, or its password changed, since it was read.
   * The row stays locked, so closing the account waits and then ends the session that is being opened.
   */
  async markSignedIn({ userId, passwordHash }: Credential): Promise<boolean> {
    return (await this.db.change(mark, [userId, passwordHash])) > 0;
  }

  /** Replaces the password that was checked; false when it was replaced meanwhile. */
  async replace({ userId, passwordHash }: Credential, nextHash: string): Promise<boolean> {
    return (await this.db.change(replace, [userId, passwordHash, nextHash])) > 0;
  }

  /** Sets the first, or a forgotten, password and opens the account: the new version, or null when it is disabled. */
  async open(userId: string, passwordHash: string): Promise<number | null> {
    return (await this.db.one<{ version: number }>(open, [userId, passwordHash]))?.version ?? null;
  }

  /** Whether this database holds demo accounts. */
  async hasDemo(): Promise<boolean> {
    return (await this.db.one<{ is: boolean }>(hasDemo))?.is ?? false;
  }
}

const byUsername = sql(
  'credential-by-username',
  `select u.id as "userId", u.username, u.display_name as "displayName", unit.name as "unitName",
     u.password_hash as "passwordHash", u.status, u.is_demo as "isDemo"
   from app_user u join unit on unit.id = u.unit_id where u.username = $1`,
);
const mark = sql(
  'credential-mark',
  `update app_user set last_sign_in_at = now() where id = $1 and password_hash = $2 and status = 'active'`,
);
const replace = sql(
  'credential-replace',
  `update app_user set password_hash = $3, updated_at = now()
   where id = $1 and password_hash = $2 and status = 'active'`,
);
const open = sql(
  'credential-open',
  `update app_user set password_hash = $2, status = 'active', version = version + 1, updated_at = now()
   where id = $1 and status <> 'disabled' returning version`,
);
const hasDemo = sql('credential-demo', 'select exists (select from app_user where is_demo) as is');
