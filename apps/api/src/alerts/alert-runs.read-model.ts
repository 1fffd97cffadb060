import { Injectable } from '@nestjs/common';
import { Db } from '../kernel/database/db.js';
import { Conditions } from '../kernel/list/conditions.js';
import { oneOf } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import type { AlertRunPage, AlertRunView } from './alert-runs.view.js';

/** Runs of the scan: when, how long, how much it read, what it opened and closed. */
@Injectable()
export class AlertRunsReadModel {
  constructor(private readonly db: Db) {}

  list(raw: Record<string, unknown>): Promise<AlertRunPage> {
    const query = readListQuery(raw, spec);
    const conditions = new Conditions().add((at) => `t.status = ${at}`, query.filters.status);
    return paged<AlertRunView>(this.db, {
      label: 'alert-runs',
      columns,
      from: 'alert_run t',
      joins: 'left join app_user u on u.id = t.asked_by',
      where: conditions.where,
      values: conditions.values,
      query,
    });
  }
}

const columns = `t.id, t.kind, t.mode, t.status, t.on_day as "onDay", t.pack_version as "packVersion",
  u.display_name as "askedBy", t.started_at as "startedAt", t.ended_at as "endedAt",
  round(extract(epoch from t.ended_at - t.started_at) * 1000)::int as "durationMs", t.rows_read as "rowsRead",
  t.opened, t.reopened, t.raised, t.eased, t.closed, t.error`;

const spec: ListSpec = {
  filters: { status: oneOf(['running', 'done', 'abandoned']) },
  sorts: { startedAt: 't.started_at' },
  defaultSort: '-startedAt',
};
