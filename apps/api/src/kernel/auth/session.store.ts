import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/token.js';
import type { Config } from '../config/index.js';
import { Db } from '../database/db.js';
import { sql } from '../database/sql.js';
import { personColumns, personJoins, type PersonRow } from './people.js';
import { hashToken, newToken } from './token.js';

export interface SessionRow extends PersonRow {
  sessionId: string;
  expiresAt: string;
  /** The last-seen mark is old enough to be written again. */
  isMarkDue: boolean;
  /** Differs from what a process knows when its settings in memory are no longer those of the database. */
  settingsStamp: number;
}

/** Opaque sessions: the browser holds a token, PostgreSQL its hash, and a revoked one ends at once. */
@Injectable()
export class SessionStore {
  constructor(
    private readonly db: Db,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Opens a session and returns its token, which is shown to the browser only. */
  async open(userId: string, from: { ip: string; userAgent: string }): Promise<string> {
    const { token, hash } = newToken();
    const { ip, userAgent } = from;
    await this.db.change(insert, [
      hash,
      userId,
      this.config.sessionHours,
      ip,
      userAgent.slice(0, 300),
    ]);
    return token;
  }

  /**
   * The living session behind a token, with all that a policy may ask of its user: one statement. What a page asks by
   * itself is no use of the session and leaves the last-seen mark.
   */
  async find(token: string, isUse = true): Promise<SessionRow | null> {
    const row = await this.db.one<SessionRow>(find, [
      hashToken(token),
      this.config.sessionIdleMinutes,
    ]);
    if (isUse && row?.isMarkDue) await this.db.change(mark, [row.sessionId]);
    return row;
  }

  /** Is it still good? For a connection that stays open longer than one request. */
  async isAlive(sessionId: string): Promise<boolean> {
    return Boolean(await this.db.one(alive, [sessionId, this.config.sessionIdleMinutes]));
  }

  async revoke(sessionId: string): Promise<void> {
    await this.db.change(revoke, [sessionId]);
  }

  /** Ends all sessions of a user but one; returns how many. */
  revokeAll(userId: string, except: string | null = null): Promise<number> {
    return this.db.change(revokeAll, [userId, except]);
  }
}

const insert = sql(
  'session-open',
  `insert into user_session (token_hash, user_id, expires_at, ip, user_agent)
   values ($1, $2, now() + make_interval(hours => $3), $4, $5)`,
);

const find = sql(
  'session-find',
  `select s.id as "sessionId", ${personColumns},
     s.expires_at as "expiresAt", s.last_seen_at < now() - interval '1 minute' as "isMarkDue",
     settings_stamp() as "settingsStamp"
   from user_session s
   join app_user u on u.id = s.user_id and u.status = 'active'
   ${personJoins}
   where s.token_hash = $1 and s.revoked_at is null and s.expires_at > now()
     and s.last_seen_at > now() - make_interval(mins => $2)`,
);

const alive = sql(
  'session-alive',
  `select true as yes from user_session s join app_user u on u.id = s.user_id and u.status = 'active'
   where s.id = $1 and s.revoked_at is null and s.expires_at > now()
     and s.last_seen_at > now() - make_interval(mins => $2)`,
);

const mark = sql('session-mark', 'update user_session set last_seen_at = now() where id = $1');
const revoke = sql(
  'session-revoke',
  'update user_session set revoked_at = now() where id = $1 and revoked_at is null',
);
const revokeAll = sql(
  'session-revoke-all',
  `update user_session set revoked_at = now()
   where user_id = $1 and revoked_at is null and id is distinct from $2`,
);
