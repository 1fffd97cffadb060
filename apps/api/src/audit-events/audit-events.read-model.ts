import { Injectable } from '@nestjs/common';
import { Db } from '../kernel/database/db.js';
import type { WholeList } from '../kernel/export/list-export.js';
import { Conditions } from '../kernel/list/conditions.js';
import { oneDate, oneId, words } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import type { AuditEventPage, AuditEventRow } from './audit-event.view.js';

/** The trail, newest first. Days are days of Asia/Shanghai, both ends included. */
@Injectable()
export class AuditEventsReadModel {
  constructor(private readonly db: Db) {}

  list(raw: Record<string, unknown>): Promise<AuditEventPage> {
    return paged<AuditEventRow>(this.db, this.whole(raw).select);
  }

  /** The whole trail by its filters, for a workbook. */
  whole(raw: Record<string, unknown>): WholeList<AuditEventRow, AuditEventRow> {
    const query = readListQuery(raw, spec);
    const { filters } = query;
    const { where, values } = new Conditions()
      .add((at) => `t.actor_id = ${at}`, filters.actorId)
      .add((at) => `t.action = any(${at})`, filters.action)
      .add((at) => `t.subject_type = any(${at})`, filters.subjectType)
      .add((at) => `t.subject_id = ${at}`, filters.subjectId)
      .add((at) => `t.at >= ${at}::date::timestamp at time zone 'Asia/Shanghai'`, filters.from)
      .add((at) => `t.at < (${at}::date + 1)::timestamp at time zone 'Asia/Shanghai'`, filters.to);
    const from = 'audit_event t';
    return {
      select: { label: 'audit-events', columns, from, idType: 'bigint', where, values, query },
      present: (rows) => rows,
    };
  }
}

const columns = `t.id::text, t.at, json_build_object('id', t.actor_id, 'name', t.actor_name) as actor,
  t.unit_name as "unitName", t.action, t.subject_type as "subjectType", t.subject_id as "subjectId",
  t.subject_label as "subjectLabel", t.before, t.after, t.ip, t.request_id as "requestId"`;

const list = (text: string): string[] => String(words(300)(text)).split(',');

const spec: ListSpec = {
  filters: {
    actorId: oneId,
    action: list,
    subjectType: list,
    subjectId: words(80),
    from: oneDate,
    to: oneDate,
  },
  // Rows get their id and their instant together, and only the id has an index that is an order.
  sorts: { at: 't.id', id: 't.id' },
  defaultSort: '-at',
};
