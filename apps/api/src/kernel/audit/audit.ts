import { Injectable } from '@nestjs/common';
import type { Author } from '../ctx/ctx.js';
import { Db } from '../database/db.js';
import { sql } from '../database/sql.js';

export interface AuditEntry {
  /** Noun and verb: 'lead.edit'. */
  action: string;
  subjectType: string;
  subjectId: string;
  subjectLabel?: string;
  before?: unknown;
  after?: unknown;
}

/** Who did what, in the transaction of the change itself. */
@Injectable()
export class Audit {
  constructor(private readonly db: Db) {}

  async record(ctx: Author, ...entries: AuditEntry[]): Promise<void> {
    if (entries.length)
      await this.db.change(insert, [JSON.stringify(entries.map((e) => row(ctx, e)))]);
  }
}

const insert = sql(
  'audit',
  `insert into audit_event (actor_id, actor_name, unit_name, session_id, ip, request_id, action,
     subject_type, subject_id, subject_label, before, after)
   select actor_id, actor_name, unit_name, session_id, ip, request_id, action,
     subject_type, subject_id, subject_label, before, after
   from jsonb_populate_recordset(null::audit_event, $1)`,
);

const row = (ctx: Author, entry: AuditEntry) => ({
  actor_id: ctx.actor.userId,
  actor_name: ctx.actorName,
  unit_name: ctx.unitName,
  session_id: ctx.sessionId,
  ip: ctx.ip,
  request_id: ctx.requestId,
  action: entry.action,
  subject_type: entry.subjectType,
  subject_id: entry.subjectId,
  subject_label: entry.subjectLabel,
  before: entry.before,
  after: entry.after,
});
