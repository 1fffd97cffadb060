import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { abilities, cutOffOf, dayInWords, type ReportRhythm, shiftDay } from '@luodi/domain';
import { People } from '../kernel/auth/people.js';
import { Clock } from '../kernel/ctx/clock.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { JobHandlers } from '../kernel/queue/job-handlers.js';
import type { RunNumbers } from '../kernel/queue/job-ledger.js';
import { Notices } from '../notices/index.js';
import { FunnelReadModel, funnelQuestionOf } from '../reports/index.js';
import { askedOf, type CutOff, pathOf, type SavedQuestion } from './saved-question.js';

/** The schedule's name. */
export const savedReportsTopic = 'saved-reports.daily';

interface Due {
  id: string;
  userId: string;
  name: string;
  rhythm: ReportRhythm;
  question: SavedQuestion;
  lastAsOf: string | null;
}

/**
 * Each morning: answers every saved report whose period is over, as its owner may see it, by what was known to the end
 * of yesterday, so that opening it again gives the same answer; and puts it into the owner's inbox. Safe to run twice.
 */
@Injectable()
export class SavedReportsJob implements OnModuleInit {
  private readonly log = new Logger('SavedReports');

  constructor(
    private readonly db: Db,
    private readonly people: People,
    private readonly clock: Clock,
    private readonly handlers: JobHandlers,
    private readonly funnel: FunnelReadModel,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.handlers.on(savedReportsTopic, () => this.run());
  }

  async run(): Promise<RunNumbers> {
    const today = this.clock.today();
    let made = 0;
    let failed = 0;
    for (const due of await this.db.query<Due>(all)) {
      const asOf = cutOffOf(due.rhythm, today);
      if (due.lastAsOf !== null && due.lastAsOf >= asOf) continue;
      try {
        if (await this.make(due, { asOf, knownBy: shiftDay(today, -1) })) made += 1;
      } catch (error) {
        // One question that cannot be answered keeps nobody else's back; it is asked again tomorrow.
        failed += 1;
        this.log.warn(`${due.id}: ${String(error)}`);
      }
    }
    return { made, failed };
  }

  private async make({ id, userId, name, question }: Due, cutOff: CutOff): Promise<boolean> {
    const ctx = await this.people.ctx(userId);
    if (!ctx || !abilities(ctx.actor).reports.list) return false;
    const report = await this.funnel.ask(ctx, funnelQuestionOf(ctx, askedOf(question, cutOff)));
    const { asOf, knownBy } = cutOff;
    return this.db.tx(async () => {
      if (!(await this.db.change(insert, [id, asOf, knownBy, report.digest]))) return false;
      await this.notices.tell({
        ...{ key: `saved-report:${id}:${asOf}`, kind: 'report', userIds: [userId] },
        title: `${name}（截至${dayInWords(asOf)}）`,
        body: `在库项目 ${report.active.count} 个，上年同期 ${report.activeLastYear.count} 个。${report.narrowest?.words ?? ''}`,
        path: pathOf(question, cutOff),
      });
      return true;
    });
  }
}

const all = sql(
  'saved-reports-all',
  `select r.id, r.user_id as "userId", r.name, r.rhythm, r.question,
     (select max(as_of_on) from saved_report_issue where saved_report_id = r.id) as "lastAsOf"
   from saved_report r join app_user u on u.id = r.user_id and u.status = 'active'
   where r.removed_at is null order by r.id`,
);
const insert = sql(
  'saved-report-issue',
  `insert into saved_report_issue (saved_report_id, as_of_on, known_by_on, digest) values ($1, $2, $3, $4)
   on conflict (saved_report_id, as_of_on) do nothing`,
);
