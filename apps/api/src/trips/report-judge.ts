import { Injectable } from '@nestjs/common';
import { judge, namedLeads, tripPolicy, tripReportRules } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { forbidden } from '../kernel/errors/problem.js';
import { RulePacks } from '../rule-packs/index.js';
import { TripReportFacts } from './report-facts.js';
import { tripSubject } from './stored-trip.js';
import type { JudgeReport } from './trip-report.dto.js';
import { standardsOf } from './trip-standards.js';
import { mustAllow, TripStore } from './trip-store.js';
import type { ReportJudgement } from './trip.view.js';

/** What the rules say of a report still being typed; nothing is stored. */
@Injectable()
export class TripReportJudge {
  constructor(
    private readonly store: TripStore,
    private readonly facts: TripReportFacts,
    private readonly packs: RulePacks,
  ) {}

  async judge(ctx: Ctx, id: string, typed: JudgeReport): Promise<ReportJudgement> {
    const trip = await this.store.find(ctx, id);
    if (!tripPolicy.run(ctx.actor, tripSubject(trip)))
      throw forbidden('外出报告由本单位的人和同行人员填写。');
    mustAllow(trip, 'report');
    const told = (typed.outcomes ?? []).map(({ leadId }) => leadId);
    const traces = await this.facts.traces(trip, [
      ...new Set([...namedLeads(trip.content), ...told]),
    ]);
    // A date not yet typed breaks no rule; the form asks for it by itself.
    const report = { ...typed, nextStepOn: typed.nextStepOn ?? trip.returnedOn! };
    const facts = await this.facts.gather(ctx, { trip, report }, traces);
    const limits = facts.expenses.map(({ limitYuan }) => limitYuan);
    return {
      findings: judge(tripReportRules, facts, this.packs.on(ctx.today)),
      standards: standardsOf(typed.expenses ?? [], limits),
    };
  }
}
