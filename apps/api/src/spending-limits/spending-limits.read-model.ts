import { Injectable } from '@nestjs/common';
import { limitRanks, regionByCode, regionChain, spendingKinds } from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { flag, someOf, words } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import type { SpendingLimitPage, SpendingLimitRow } from './spending-limit.view.js';

type Stored = Omit<SpendingLimitRow, 'placeName'>;

/** The table as the office reads it: what stands today, and everything that was ever entered. */
@Injectable()
export class SpendingLimitsReadModel {
  constructor(private readonly db: Db) {}

  async list(raw: Record<string, unknown>): Promise<SpendingLimitPage> {
    const query = readListQuery(raw, spec);
    const { kind, rank, place, pending, standing, q } = query.filters;
    const conditions = new Conditions()
      .add((at) => `t.kind = any(${at}::text[])`, kind)
      .add((at) => `t.rank = any(${at}::text[])`, rank)
      .add((at) => `t.place = any(${at}::text[])`, place)
      .add((at) => `t.is_pending = ${at}`, pending)
      .add((at) => `t.document ilike ${at} or t.source ilike ${at}`, liked(q));
    if (standing !== undefined) conditions.plain(standing ? isStanding : `not (${isStanding})`);
    const page = await paged<Stored>(this.db, {
      label: 'spending-limits-list',
      columns,
      from: 'spending_limit t',
      joins,
      where: conditions.where,
      values: conditions.values,
      query,
    });
    return { ...page, data: page.data.map(present) };
  }

  async one(id: string): Promise<SpendingLimitRow> {
    const row = await this.db.one<Stored>(one, [id]);
    if (!row) throw notFound('开支标准');
    return present(row);
  }
}

const present = (row: Stored): SpendingLimitRow => ({
  ...row,
  placeName: row.place && (regionByCode(row.place)?.name ?? row.place),
});

const liked = (q: unknown): string | undefined =>
  typeof q === 'string' && q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : undefined;

/** A place and what it lies in: the rows that may hold for it. */
const onePlace = (text: string): string[] => {
  if (!regionByCode(text)) throw new Error('应为行政区划代码，如 330100');
  return regionChain(text);
};

const spec: ListSpec = {
  filters: {
    kind: someOf(spendingKinds.map(({ id }) => id)),
    rank: someOf(limitRanks.map(({ id }) => id)),
    place: onePlace,
    pending: flag,
    standing: flag,
    q: words(),
  },
  sorts: {
    place: { nullable: 't.place' },
    validFrom: 't.valid_from',
    recordedAt: 't.recorded_at',
    amountYuan: { nullable: 't.amount_yuan' },
  },
  defaultSort: 'place',
};

const inForce = (alias: string): string =>
  `${alias}.valid_from <= (now() at time zone 'Asia/Shanghai')::date
   and coalesce(${alias}.valid_to, 'infinity') >= (now() at time zone 'Asia/Shanghai')::date`;

/** The words of the domain's `spendingLimit`, set-wise: in force today, and no later entry of the same cell is. */
const isStanding = `${inForce('t')} and not exists (select from spending_limit later
  where (later.document, later.kind, later.rank) = (t.document, t.kind, t.rank)
    and later.place is not distinct from t.place and (later.valid_from, later.version) > (t.valid_from, t.version)
    and ${inForce('later')})`;

const columns = `t.id, t.document, t.kind, t.rank, t.place, t.amount_yuan as "amountYuan", t.valid_from as "validFrom",
  t.valid_to as "validTo", t.version, t.source, t.is_pending as pending, (${isStanding}) as "isStanding",
  u.display_name as "enteredBy", t.recorded_at as "recordedAt"`;
const joins = 'left join app_user u on u.id = t.entered_by';
const one = sql(
  'spending-limits-one',
  `select ${columns} from spending_limit t ${joins} where t.id = $1`,
);
