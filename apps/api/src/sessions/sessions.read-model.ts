import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../kernel/config/token.js';
import type { Config } from '../kernel/config/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { Conditions } from '../kernel/list/conditions.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import type { SignedInSession, SignedInSessionPage } from './session-row.view.js';

/** Sessions that still open something; ended ones are the audit trail's. */
@Injectable()
export class SessionsReadModel {
  constructor(
    private readonly db: Db,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list(ctx: Ctx, userId: string, raw: Record<string, unknown>): Promise<SignedInSessionPage> {
    const { where, values } = new Conditions()
      .add((at) => `t.user_id = ${at}`, userId)
      .plain('t.revoked_at is null and t.expires_at > now()')
      .add(
        (at) => `t.last_seen_at > now() - make_interval(mins => ${at})`,
        this.config.sessionIdleMinutes,
      );
    const page = await paged<Omit<SignedInSession, 'isCurrent'>>(this.db, {
      label: 'sessions',
      columns,
      from: 'user_session t',
      where,
      values,
      query: readListQuery(raw, spec),
    });
    return {
      ...page,
      data: page.data.map((row) => ({ ...row, isCurrent: row.id === ctx.sessionId })),
    };
  }
}

const columns = `t.id, t.created_at as "createdAt", t.last_seen_at as "lastSeenAt",
  t.expires_at as "expiresAt", t.ip, t.user_agent as "userAgent"`;

const spec: ListSpec = {
  filters: {},
  sorts: { createdAt: 't.created_at', lastSeenAt: 't.last_seen_at' },
  defaultSort: '-lastSeenAt',
};
