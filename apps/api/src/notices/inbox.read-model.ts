import { Injectable } from '@nestjs/common';
import { noticeKinds } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { Conditions } from '../kernel/list/conditions.js';
import { flag, someOf } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import type { NoticePage, NoticeRow } from './notice.view.js';

/** What I was told. Nobody reads another's inbox. */
@Injectable()
export class InboxReadModel {
  constructor(private readonly db: Db) {}

  list(ctx: Ctx, raw: Record<string, unknown>): Promise<NoticePage> {
    const query = readListQuery(raw, spec);
    const { kind, isUnread } = query.filters;
    const conditions = new Conditions()
      .add((at) => `t.user_id = ${at}`, ctx.actor.userId)
      .add((at) => `t.kind = any(${at}::text[])`, kind);
    if (isUnread !== undefined) conditions.plain(`t.read_at is ${isUnread ? '' : 'not '}null`);
    return paged<NoticeRow>(this.db, {
      label: 'notices-list',
      columns,
      from: 'notice t',
      where: conditions.where,
      values: conditions.values,
      query,
    });
  }

  /** How many I have not read; beyond 999 the exact number helps nobody. */
  async unread(userId: string): Promise<number> {
    return (await this.db.one<{ n: number }>(unread, [userId]))?.n ?? 0;
  }
}

const columns =
  't.id, t.kind, t.title, t.body, t.path, t.created_at as "createdAt", t.read_at as "readAt"';

const spec: ListSpec = {
  filters: { kind: someOf(noticeKinds.map(({ id }) => id)), isUnread: flag },
  // Ids are given in the order of time.
  sorts: { createdAt: 't.id' },
  defaultSort: '-createdAt',
};

const unread = sql(
  'notices-unread',
  `select count(*)::int as n from (select from notice where user_id = $1 and read_at is null limit 1000) few`,
);
