import { Injectable } from '@nestjs/common';
import { packStatuses, targetedIndicators, targetPolicy } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { flag, oneYear, someOf } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import type {
  TargetSheetDetail,
  TargetSheetPage,
  TargetSheetRow,
  UnitTarget,
} from './target.view.js';

type Stored = Omit<TargetSheetRow, 'can'>;

/** The tasks of a year: what is in force, what waits, and every earlier version. */
@Injectable()
export class TargetsReadModel {
  constructor(private readonly db: Db) {}

  async list(ctx: Ctx, raw: Record<string, unknown>): Promise<TargetSheetPage> {
    const query = readListQuery(raw, spec);
    const { year, indicator, status, inForce } = query.filters;
    const conditions = new Conditions()
      .add((at) => `t.year = ${at}`, year)
      .add((at) => `t.indicator = any(${at}::text[])`, indicator)
      .add((at) => `t.status = any(${at}::text[])`, status)
      .add((at) => `(${isInForce}) = ${at}::boolean`, inForce);
    const { where, values } = conditions;
    const page = await paged<Stored>(this.db, {
      ...{ label: 'targets-list', columns, from: 'target_sheet t', joins, where, values, query },
    });
    return { ...page, data: page.data.map((sheet) => present(ctx, sheet)) };
  }

  async one(ctx: Ctx, id: string): Promise<TargetSheetDetail> {
    const row = await this.db.one<Stored & Pick<TargetSheetDetail, 'findings'>>(one, [id]);
    if (!row) throw notFound('目标任务');
    const { findings, ...sheet } = row;
    return { ...present(ctx, sheet), findings, rows: await this.db.query<UnitTarget>(rows, [id]) };
  }
}

const present = (ctx: Ctx, sheet: Stored): TargetSheetRow => {
  const subject = { status: sheet.status, proposedById: sheet.proposedBy.id };
  const mayDecide = targetPolicy.decide(ctx.actor, subject);
  return {
    ...sheet,
    can: {
      ...{ approve: mayDecide, refuse: mayDecide },
      withdraw: targetPolicy.withdraw(ctx.actor, subject),
      amend: sheet.isInForce && targetPolicy.propose(ctx.actor),
    },
  };
};

const isInForce = `t.status = 'approved' and not exists (select from target_sheet later
  where (later.year, later.indicator, later.status) = (t.year, t.indicator, 'approved')
    and later.decided_at > t.decided_at)`;

const columns = `t.id, t.year, t.indicator, t.edition, t.status, (${isInForce}) as "isInForce",
  (select coalesce(sum(annual), 0)::bigint from target_row where sheet_id = t.id) as annual,
  (select count(*)::int from target_row where sheet_id = t.id) as units,
  t.reason, t.source_document as "sourceDocument",
  json_build_object('id', proposer.id, 'name', proposer.display_name) as "proposedBy", t.created_at as "createdAt",
  case when decider.id is not null then json_build_object('id', decider.id, 'name', decider.display_name) end
    as "decidedBy",
  t.decided_at as "decidedAt", t.decision_note as "decisionNote"`;
const joins = `join app_user proposer on proposer.id = t.proposed_by
  left join app_user decider on decider.id = t.decided_by`;

const one = sql(
  'target-one',
  `select ${columns}, t.findings from target_sheet t ${joins} where t.id = $1`,
);

/** Beside each row what the version before said, whatever became of it since. */
const rows = sql(
  'target-rows',
  `select json_build_object('id', u.id, 'name', u.name) as unit, r.annual, to_json(r.months) as months,
     p.annual as "previousAnnual"
   from target_row r join unit u on u.id = r.unit_id join target_sheet s on s.id = r.sheet_id
   left join lateral (select b.id from target_sheet b where (b.year, b.indicator) = (s.year, s.indicator)
     and b.status = 'approved' and b.edition < s.edition order by b.edition desc limit 1) before on true
   left join target_row p on p.sheet_id = before.id and p.unit_id = r.unit_id
   where r.sheet_id = $1 order by u.sort_order, u.name`,
);

const spec: ListSpec = {
  filters: {
    year: oneYear,
    indicator: someOf(targetedIndicators.map(({ id }) => id)),
    status: someOf(packStatuses.map(({ id }) => id)),
    inForce: flag,
  },
  sorts: { createdAt: 't.created_at', year: 't.year', indicator: 't.indicator' },
  defaultSort: '-createdAt',
};
