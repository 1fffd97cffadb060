import type { Db } from '../database/db.js';
import { sql } from '../database/sql.js';
import type { ListQuery } from './list-query.js';

/** Counting stops here: beyond it a list says "at least", which is all a pager needs. */
export const countCap = 10_000;

export interface Page<T> {
  data: T[];
  total: number;
  /** false: there are more than `total` rows. */
  totalIsExact: boolean;
}

export interface PagedSelect {
  label: string;
  /** `select …` list of the page rows, over `t` (the ids' table alias) and what `joins` adds. */
  columns: string;
  /** `table t` and the joins that filters need. */
  from: string;
  joins?: string;
  where: string;
  values: unknown[];
  query: ListQuery;
}

/**
 * One page and its capped total. Ids first, then the joins: OFFSET walks a narrow index, not wide rows,
 * and a join to many can never drop or repeat a row of the page.
 */
export const paged = async <T>(db: Db, select: PagedSelect): Promise<Page<T>> => {
  const { label, columns, from, joins = '', where, values, query } = select;
  const order = `${query.orderBy}, t.id`;
  const at = values.length;
  const rows = sql(
    label,
    `with page as materialized (
       select t.id, row_number() over () as place from
         (select t.id from ${from} where ${where} order by ${order} limit $${at + 1} offset $${at + 2}) t)
     select ${columns} from page join ${from} on t.id = page.id ${joins} order by page.place`,
  );
  const count = sql(
    `${label}-count`,
    `select count(*)::int as n from (select from ${from} where ${where} limit ${countCap + 1}) t`,
  );
  const [data, counted] = await Promise.all([
    db.query<T>(rows, [...values, query.perPage, (query.page - 1) * query.perPage]),
    db.one<{ n: number }>(count, values),
  ]);
  const n = counted?.n ?? 0;
  return { data, total: Math.min(n, countCap), totalIsExact: n <= countCap };
};
