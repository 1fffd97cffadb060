import { Injectable } from '@nestjs/common';
import {
  changeKindLabel,
  changeKinds,
  changeRequestPolicy,
  changeStatuses,
  fieldLabel,
  type Stage,
  stageLabel,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { flag, oneId, someOf, words } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import { matchesWords } from '../kernel/list/search.js';
import { readableLeads } from '../kernel/scope/lead-scope.js';
import type {
  ChangedValue,
  ChangeRequestDetail,
  ChangeRequestPage,
  ChangeRequestRow,
  WaitingChange,
} from './change-request.view.js';
import type { ChangePayload } from './change-requests.service.js';

type Stored<View> = Omit<View, 'label' | 'changes' | 'can'> & { payload: ChangePayload };

/** What waits for a second person and what became of it; seen by whoever may read the lead. */
@Injectable()
export class ChangeRequestsReadModel {
  constructor(private readonly db: Db) {}

  async list(ctx: Ctx, raw: Record<string, unknown>): Promise<ChangeRequestPage> {
    const query = readListQuery(raw, spec);
    const { status, kind, leadId, mine, q } = query.filters;
    const conditions = matchesWords(readableLeads(ctx, new Conditions(), 'l'), q, 'l')
      .add((at) => `t.status = any(${at}::text[])`, status)
      .add((at) => `t.kind = any(${at}::text[])`, kind)
      .add((at) => `t.lead_id = ${at}`, leadId);
    if (mine !== undefined)
      conditions.add((at) => `(t.requested_by = ${at}) = ${String(mine)}`, ctx.actor.userId);
    const page = await paged<Stored<ChangeRequestRow>>(this.db, {
      label: 'change-requests-list',
      columns,
      from: 'change_request t join lead l on l.id = t.lead_id',
      joins,
      where: conditions.where,
      values: conditions.values,
      query,
    });
    return { ...page, data: page.data.map((row) => present(ctx, row)) };
  }

  async one(ctx: Ctx, id: string): Promise<ChangeRequestDetail> {
    const { where, values } = readableLeads(ctx, new Conditions(), 'l').add(
      (at) => `t.id = ${at}`,
      id,
    );
    const text = `select ${columns}, t.findings from change_request t
      join lead l on l.id = t.lead_id ${joins} where ${where}`;
    const row = await this.db.one<Stored<ChangeRequestDetail>>(
      sql('change-requests-one', text),
      values,
    );
    if (!row) throw notFound('待批事项');
    return { ...present(ctx, row), findings: row.findings };
  }

  /** What of one lead waits. The caller has made sure that the asker may read the lead. */
  async waiting(leadId: string): Promise<WaitingChange[]> {
    const rows = await this.db.query<Stored<WaitingChange>>(ofLead, [leadId]);
    return rows.map(({ payload, ...row }) => ({
      ...row,
      label: changeKindLabel(row.kind),
      changes: changesOf(payload),
    }));
  }
}

const present = <View extends ChangeRequestRow>(ctx: Ctx, row: Stored<View>): ChangeRequestRow => {
  const { payload, status, requestedBy } = row;
  const subject = { requestedById: requestedBy.id };
  const mayDecide = status === 'waiting' && changeRequestPolicy.decide(ctx.actor, subject);
  return {
    id: row.id,
    kind: row.kind,
    label: changeKindLabel(row.kind),
    changes: changesOf(payload),
    requestedBy,
    requestedAt: row.requestedAt,
    status,
    lead: row.lead,
    companyName: row.companyName,
    unit: row.unit,
    reason: row.reason,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt,
    decisionNote: row.decisionNote,
    can: {
      approve: mayDecide,
      refuse: mayDecide,
      withdraw: status === 'waiting' && changeRequestPolicy.withdraw(ctx.actor, subject),
    },
  };
};

/** Only what differs; a day is named with the stage it belongs to. */
const changesOf = ({ before, after }: ChangePayload): ChangedValue[] =>
  Object.keys(after)
    .filter((field) => (before[field] ?? null) !== (after[field] ?? null))
    .map((field) => ({
      field,
      label: field === 'happenedOn' ? dayLabel(before.to as Stage) : fieldLabel(field),
      before: before[field] ?? null,
      after: after[field] ?? null,
    }));

const dayLabel = (stage: Stage): string => `“${stageLabel(stage)}”的${fieldLabel('happenedOn')}`;

const person = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.display_name)`;

const columns = `t.id, t.kind, t.payload, t.reason, t.status, t.requested_at as "requestedAt",
  json_build_object('id', l.id, 'no', l.no, 'name', l.name) as lead, c.name as "companyName", u.name as unit,
  ${person('asker')} as "requestedBy", case when decider.id is not null then ${person('decider')} end as "decidedBy",
  t.decided_at as "decidedAt", t.decision_note as "decisionNote"`;

const joins = `join company c on c.id = l.company_id join unit u on u.id = l.recruiting_unit_id
  join app_user asker on asker.id = t.requested_by left join app_user decider on decider.id = t.decided_by`;

const ofLead = sql(
  'change-requests-of-lead',
  `select t.id, t.kind, t.payload, t.requested_at as "requestedAt", ${person('asker')} as "requestedBy"
   from change_request t join app_user asker on asker.id = t.requested_by
   where t.lead_id = $1 and t.status = 'waiting' order by t.requested_at`,
);

const spec: ListSpec = {
  filters: {
    status: someOf(changeStatuses.map(({ id }) => id)),
    kind: someOf(changeKinds.map(({ id }) => id)),
    leadId: oneId,
    mine: flag,
    q: words(),
  },
  sorts: { requestedAt: 't.requested_at' },
  defaultSort: '-requestedAt',
};
