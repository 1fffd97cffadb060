import { Injectable } from '@nestjs/common';
import { sessionPolicy } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import { SessionStore } from '../kernel/auth/session.store.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden, notFound } from '../kernel/errors/problem.js';

interface Holder {
  userId: string;
  username: string;
}

/** Ends sessions: one's own, or as system administrator anybody's. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly sessions: SessionStore,
  ) {}

  /** Ends one session. 404 when it is over, and for whoever may not know of it. */
  async end(ctx: Ctx, id: string): Promise<void> {
    await this.db.tx(async () => {
      const holder = await this.db.one<Holder>(find, [id]);
      if (!holder || !sessionPolicy.end(ctx.actor, holder)) throw notFound('会话');
      await this.sessions.revoke(id);
      await this.record(ctx, 'session.revoke', { ...holder, after: { sessionId: id } });
    });
  }

  /** Ends every session of a user, save the one that asks; with none left it says nothing. */
  async endAll(ctx: Ctx, user: Holder): Promise<void> {
    if (!sessionPolicy.end(ctx.actor, user)) throw forbidden();
    await this.db.tx(async () => {
      const ended = await this.sessions.revokeAll(user.userId, ctx.sessionId);
      if (ended) await this.record(ctx, 'session.revoke-all', { ...user, after: { ended } });
    });
  }

  private record(ctx: Ctx, action: string, entry: Holder & { after: object }): Promise<void> {
    const { userId, username, after } = entry;
    const subject = { subjectType: 'user', subjectId: userId, subjectLabel: username };
    return this.audit.record(ctx, { action, ...subject, after });
  }
}

const find = sql(
  'sessions-find',
  `select u.id as "userId", u.username from user_session s join app_user u on u.id = s.user_id
   where s.id = $1 and s.revoked_at is null and s.expires_at > now() for update of s`,
);
