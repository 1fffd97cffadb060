import { Injectable } from '@nestjs/common';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, notFound } from '../kernel/errors/problem.js';
import type { SaveReport } from './saved-report.dto.js';
import type { SavedReportList, SavedReportRow } from './saved-report.view.js';
import { type CutOff, pathOf, type SavedQuestion } from './saved-question.js';

type Stored = Omit<SavedReportRow, 'issues'> & {
  question: SavedQuestion;
  issues: (CutOff & { digest: string })[];
};

/** More than anybody reads; keeps the daily job bounded. */
const mostOwn = 20;

/** One's own saved reports: nobody sees or ends another's. */
@Injectable()
export class SavedReports {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
  ) {}

  async list(ctx: Ctx): Promise<SavedReportList> {
    const rows = await this.db.query<Stored>(own, [ctx.actor.userId]);
    return {
      data: rows.map(({ question, issues, ...row }) => ({
        ...row,
        issues: issues.map(({ digest, ...cutOff }) => ({
          ...{ asOf: cutOff.asOf, digest, path: pathOf(question, cutOff) },
        })),
      })),
    };
  }

  save(ctx: Ctx, { name, rhythm, basis, by = null, unitId = null }: SaveReport): Promise<void> {
    return this.db.tx(async () => {
      const question: SavedQuestion = { basis, by, unitId };
      const values = [ctx.actor.userId, name, rhythm, JSON.stringify(question), mostOwn];
      const row = await this.db.one<{ id: string }>(insert, values);
      if (!row)
        throw conflict('saved-report.many', `最多保存 ${mostOwn} 份定期报表，请先停掉不看的。`);
      await this.audit.record(ctx, {
        ...{ action: 'saved-report.save', subjectType: 'saved-report', subjectId: row.id },
        ...{ subjectLabel: name, after: { rhythm, ...question } },
      });
    });
  }

  /** Ends it; what it made stays. */
  remove(ctx: Ctx, id: string): Promise<void> {
    return this.db.tx(async () => {
      const row = await this.db.one<{ name: string }>(removed, [id, ctx.actor.userId]);
      if (!row) throw notFound('定期报表');
      await this.audit.record(ctx, {
        ...{ action: 'saved-report.remove', subjectType: 'saved-report', subjectId: id },
        subjectLabel: row.name,
      });
    });
  }
}

const own = sql(
  'saved-reports-own',
  `select r.id, r.name, r.rhythm, r.question, coalesce((
     select json_agg(json_build_object('asOf', i.as_of_on, 'knownBy', i.known_by_on, 'digest', i.digest)
       order by i.as_of_on desc)
     from (select * from saved_report_issue where saved_report_id = r.id order by as_of_on desc limit 6) i), '[]') as issues
   from saved_report r where r.user_id = $1 and r.removed_at is null order by r.created_at`,
);
const insert = sql(
  'saved-report-save',
  `insert into saved_report (user_id, name, rhythm, question)
   select $1, $2, $3, $4
   where (select count(*) from saved_report where user_id = $1 and removed_at is null) < $5 returning id`,
);
const removed = sql(
  'saved-report-remove',
  `update saved_report set removed_at = now() where id = $1 and user_id = $2 and removed_at is null returning name`,
);
