import { Injectable } from '@nestjs/common';
import { Db } from '../database/db.js';
import { sql } from '../database/sql.js';
import type { Problem } from '../errors/problem.js';
import { staleEdit } from './if-match.js';

interface Edit {
  by: string;
  at: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** Explains a stale edit from the audit trail: who changed the record since, and which fields clash. */
@Injectable()
export class StaleEdits {
  constructor(private readonly db: Db) {}

  /** The 412 for a change that was based on `version` while the record has moved on. */
  async explain(
    subjectType: string,
    subjectId: string,
    version: number,
    patch: object,
  ): Promise<Problem> {
    const edits = await this.db.query<Edit>(since, [subjectType, subjectId, version]);
    const [latest] = edits;
    if (!latest) return staleEdit(null);
    const yours = patch as Record<string, unknown>;
    const fields = new Map<string, unknown>();
    for (const { after } of edits) {
      for (const [field, theirs] of Object.entries(after ?? {}))
        if (!fields.has(field)) fields.set(field, theirs);
    }
    fields.delete('version');
    const changed = [...fields].map(([field, theirs]) => ({ field, theirs, yours: yours[field] }));
    return staleEdit({ by: latest.by, at: latest.at, changed });
  }
}

/** Newest first; every edit raises the version by one, so the n newest edits are those not yet seen. */
const since = sql(
  'stale-since',
  `select actor_name as by, at, before, after from audit_event
   where subject_type = $1 and subject_id = $2 and (after ->> 'version')::int > $3
   order by id desc limit 20`,
);
