import { Injectable } from '@nestjs/common';
import { doubleKindIds, doubleVerdicts } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import type { WholeList } from '../kernel/export/list-export.js';
import { Conditions } from '../kernel/list/conditions.js';
import { someOf } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import { sideJson, sideOf, type StoredSide } from './claim-side.js';
import type { DoubleCase, DoublePage } from './double.view.js';

type Stored = Omit<DoubleCase, 'one' | 'other'> & { one: StoredSide; other: StoredSide };

/** Pairs of leads that may be one project, each once, newest first. */
@Injectable()
export class DoublesReadModel {
  constructor(private readonly db: Db) {}

  async list(ctx: Ctx, raw: Record<string, unknown>): Promise<DoublePage> {
    const { select, present } = this.whole(ctx, raw);
    const page = await paged<Stored>(this.db, select);
    return { ...page, data: await present(page.data) };
  }

  /** The whole list, for a workbook. */
  whole(ctx: Ctx, raw: Record<string, unknown>): WholeList<Stored, DoubleCase> {
    const query = readListQuery(raw, spec);
    const { where, values } = casesOf(ctx)
      .add((at) => `coalesce(${latest}, 'open') = any(${at}::text[])`, query.filters.status)
      .add(
        (at) => `exists (select ${ofPair('k')} and k.kind = any(${at}::text[]))`,
        query.filters.kind,
      );
    const present = (rows: Stored[]) => rows.map((row) => shown(ctx, row));
    return {
      select: { label: 'doubles-list', columns, from, joins, where, values, query },
      present,
    };
  }
}

const shown = (ctx: Ctx, { one, other, ...rest }: Stored): DoubleCase => ({
  ...rest,
  one: sideOf(ctx, one),
  other: sideOf(ctx, other),
});

const from = `lead_double t join lead a on a.id = t.lead_id
  join lead b on b.id = t.other_lead_id and b.merged_into_id is null`;

const joins = `join company ac on ac.id = a.company_id join unit au on au.id = a.recruiting_unit_id
  join company bc on bc.id = b.company_id join unit bu on bu.id = b.recruiting_unit_id`;

const ofPair = (k: string): string =>
  `from lead_double ${k} where ${k}.lead_id = t.lead_id and ${k}.other_lead_id = t.other_lead_id`;

const latest = `(select decision from double_decision x where x.lead_id = least(t.lead_id, t.other_lead_id)
  and x.other_lead_id = greatest(t.lead_id, t.other_lead_id) order by recorded_at desc limit 1)`;

/** Starts from a lead the asker may read; a pair of two such leads is stored twice and taken once. */
const casesOf = (ctx: Ctx): Conditions => {
  const conditions = visibleLeads(ctx, new Conditions(), 'a');
  const other = visibleLeads(ctx, new Conditions(conditions.values), 'b');
  return conditions
    .plain(`t.lead_id < t.other_lead_id or (${other.where}) is not true`)
    .plain(`not exists (select ${ofPair('e')} and e.id < t.id)`);
};

const columns = `t.id, array(select k.kind ${ofPair('k')}
    order by array_position('{${doubleKindIds.join(',')}}'::text[], k.kind)) as kinds,
  t.found_at as "foundAt", coalesce(${latest}, 'open') as status,
  ${sideJson('a', 'ac', 'au')} as one, ${sideJson('b', 'bc', 'bu')} as other`;

const spec: ListSpec = {
  filters: {
    status: someOf(['open', ...doubleVerdicts.map(({ id }) => id)]),
    kind: someOf(doubleKindIds),
  },
  // Ids are given in the order of finding, and the index that serves them is there anyway.
  sorts: { foundAt: 't.id' },
  defaultSort: '-foundAt',
};
