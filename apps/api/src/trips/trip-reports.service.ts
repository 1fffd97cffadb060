import { Injectable } from '@nestjs/common';
import { blocking, flagsOf, type Finding, judge, namedLeads, tripReportRules } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { invalidForm, refused } from '../kernel/errors/problem.js';
import { RulePacks } from '../rule-packs/index.js';
import { reportFaults } from './report-forms.js';
import { type LeadTrace, TripReportFacts } from './report-facts.js';
import { ReportParts } from './report-parts.js';
import type { StoredTrip } from './stored-trip.js';
import { TripHistory } from './trip-history.js';
import type { ReportTrip } from './trip-report.dto.js';
import { TripStore } from './trip-store.js';

/** The report: every appointment told, every named project moved, followed or dropped. */
@Injectable()
export class TripReports {
  constructor(
    private readonly db: Db,
    private readonly store: TripStore,
    private readonly facts: TripReportFacts,
    private readonly parts: ReportParts,
    private readonly history: TripHistory,
    private readonly packs: RulePacks,
  ) {}

  report(ctx: Ctx, id: string, report: ReportTrip): Promise<void> {
    return this.db.tx(async () => {
      const trip = await this.store.lockOwn(ctx, id, 'report');
      const traces = await this.traces(ctx, trip, report);
      const facts = await this.facts.gather(ctx, { trip, report }, traces);
      const findings = judge(tripReportRules, facts, this.packs.on(ctx.today));
      const stops = blocking(findings);
      if (stops.length) throw refused(`报告还有 ${stops.length} 处不符合要求。`, { findings });
      const reportId = await this.keep(ctx, trip, { report, dueOn: facts.dueOn, findings });
      const limits = facts.expenses.map(({ limitYuan }) => limitYuan);
      await this.parts.write(ctx, { trip, report, reportId }, { traces, limits });
      await this.db.change(close, [id, flagsOf(findings)]);
      await this.store.finish(ctx, trip, {
        step: { kind: 'report', versionId: trip.currentVersionId, findings },
        change: {
          action: 'trip.report',
          before: { status: trip.status },
          after: { status: 'reported', outcomes: report.outcomes ?? [] },
        },
      });
    });
  }

  /** What is on file of every project named; 422 for one the asker may not read or that is told twice. */
  private async traces(ctx: Ctx, trip: StoredTrip, report: ReportTrip): Promise<LeadTrace[]> {
    const told = (report.outcomes ?? []).map(({ leadId }) => leadId);
    const readable = await this.history.leads(ctx, told);
    const faults = reportFaults(trip, report);
    for (const [at, { id, name }] of readable.entries()) {
      if (name !== null) continue;
      const field = `outcomes.${at}.leadId`;
      faults.push({ field, value: id, reason: '没有这个项目，或您无权查看', fix: '重新选择' });
    }
    if (faults.length) throw invalidForm(faults);
    return this.facts.traces(trip, [...new Set([...namedLeads(trip.content), ...told])]);
  }

  private async keep(
    ctx: Ctx,
    { id }: StoredTrip,
    { report, dueOn, findings }: { report: ReportTrip; dueOn: string; findings: Finding[] },
  ): Promise<string> {
    const { summary, agreed, nextStep, nextStepOwner, nextStepOn } = report;
    const said = [summary, agreed || null, nextStep, nextStepOwner, nextStepOn];
    const values = [id, ...said, dueOn, JSON.stringify(findings), ctx.actor.userId];
    return (await this.db.one<{ id: string }>(insert, values))!.id;
  }
}

const insert = sql(
  'trip-report-insert',
  `insert into trip_report (trip_id, summary, agreed, next_step, next_step_owner, next_step_on, due_on,
     findings, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
);

const close = sql(
  'trip-reported',
  `update trip set status = 'reported',
     flags = flags || array(select unnest($2::text[]) except select unnest(flags)) where id = $1`,
);
