import { Injectable } from '@nestjs/common';
import { bulletinPolicy, bulletinStatuses } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { someOf, words } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import type { BulletinDetail, BulletinPage } from './bulletin.view.js';

/** Issued bulletins for everybody, drafts for those who write them. */
@Injectable()
export class BulletinsReadModel {
  constructor(private readonly db: Db) {}

  async list(ctx: Ctx, raw: Record<string, unknown>): Promise<BulletinPage> {
    const query = readListQuery(raw, spec);
    const { status, q } = query.filters;
    const conditions = new Conditions()
      .add((at) => `t.status = any(${at}::text[])`, status)
      .add((at) => `position(${at} in t.title) > 0`, q);
    if (!bulletinPolicy.write(ctx.actor)) conditions.plain(`t.status = 'issued'`);
    const page = await paged<Omit<BulletinDetail, 'can'>>(this.db, {
      ...{ label: 'bulletins-list', columns, from: 'bulletin t', joins, query },
      ...{ where: conditions.where, values: conditions.values },
    });
    return { ...page, data: page.data.map((row) => ({ ...row, can: canOf(ctx, row) })) };
  }

  async one(ctx: Ctx, id: string): Promise<BulletinDetail> {
    const row = await this.db.one<Omit<BulletinDetail, 'can'>>(one, [id]);
    if (!row || !bulletinPolicy.read(ctx.actor, row)) throw notFound('通报');
    return { ...row, can: canOf(ctx, row) };
  }
}

const canOf = ({ actor }: Ctx, row: Pick<BulletinDetail, 'status'>) => {
  const edit = bulletinPolicy.edit(actor, row);
  return { edit, issue: edit };
};

const columns = `t.id, t.title, t.as_of_on as "asOf", t.known_by_on as "knownBy", t.status, t.digest,
  c.display_name as "createdBy", t.created_at as "createdAt", i.display_name as "issuedBy", t.issued_at as "issuedAt",
  t.version`;
const joins = 'join app_user c on c.id = t.created_by left join app_user i on i.id = t.issued_by';
const one = sql(
  'bulletin-one',
  `select ${columns}, t.figures, t.achievements, t.problems, t.gaps, t.suggestions
   from bulletin t ${joins} where t.id = $1`,
);

const spec: ListSpec = {
  filters: { status: someOf(bulletinStatuses.map(({ id }) => id)), q: words() },
  sorts: { createdAt: 't.created_at', asOf: 't.as_of_on', title: 't.title' },
  defaultSort: '-createdAt',
};
