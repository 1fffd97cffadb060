import type { Db } from '../database/db.js';
import { plannedByValue, sql } from '../database/sql.js';
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
  /** `select …` list of the page rows, over `t` and what `joins` adds; it takes no values. */
  columns: string;
  /** `table t` and the joins that filters need. */
  from: string;
  /** Type of `t.id`; uuid when absent. */
  idType?: 'uuid' | 'bigint';
  joins?: string;
  where: string;
  values: unknown[];
  query: ListQuery;
}

/**
 * One page and its capped total: first the ids, then their rows. OFFSET walks a narrow index, not wide rows, and a
 * join to many can never drop or repeat a row of the page. The ids are planned anew for their values, because one plan
 * for all filters may scan the table where an index serves; the rows are the same by id whatever the filters.
 */
export const paged = async <T>(db: Db, select: PagedSelect): Promise<Page<T>> => {
  const { label, columns, from, idType = 'uuid', joins = '' } = select;
  const { ids, n } = await findPage(db, select);
  const rows = sql(
    label,
    `select ${columns} from unnest($1::${idType}[]) with ordinality as page (id, place)
     join ${from} on t.id = page.id ${joins} order by page.place`,
  );
  return {
    data: ids.length ? await db.query<T>(rows, [ids]) : [],
    total: Math.min(n, countCap),
    totalIsExact: n <= countCap,
  };
};

const findPage = async (db: Db, select: PagedSelect): Promise<{ ids: string[]; n: number }> => {
  const { label, from, where, values, query } = select;
  const at = values.length;
  const order = [query.orderBy, 't.id'].filter(Boolean).join(', ');
  const found = await db.one<{ ids: string[]; n: number }>(
    plannedByValue(
      `${label}-page`,
      `select array(select t.id from ${from} where ${where} order by ${order}
         limit $${at + 1} offset $${at + 2}) as ids,
       (select count(*)::int from (select from ${from} where ${where} limit ${countCap + 1}) t) as n`,
    ),
    [...values, query.perPage, (query.page - 1) * query.perPage],
  );
  return found ?? { ids: [], n: 0 };
};
