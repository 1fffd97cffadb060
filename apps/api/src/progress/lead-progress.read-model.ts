import { Injectable } from '@nestjs/common';
import {
  delayedDays,
  type Finding,
  idleClock,
  judgeIdleLand,
  judgeSilence,
  paceMethod,
  progressPolicy,
  weekStart,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { type LeadRecord, LeadsReadModel } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import { type Figures, ProgressFigures } from './figures.js';
import { judgeBy, yearOf } from './pace.read-model.js';
import type { LandDelayView } from './land-delay.view.js';
import { LandDelays } from './land-delays.service.js';
import type { IdleLandView, LeadProgress, ProgressReportView } from './progress.view.js';
import { oneReport, reportsOfLead, type StoredReport } from './stored-report.js';

interface Land {
  agreedStartOn: string | null;
  startedOn: string | null;
}

/** 建设进展 of one project: pace, what the detectors find today, the idle-land clock, every week's report. */
@Injectable()
export class LeadProgressReadModel {
  constructor(
    private readonly db: Db,
    private readonly leads: LeadsReadModel,
    private readonly figures: ProgressFigures,
    private readonly packs: RulePacks,
    private readonly delays: LandDelays,
  ) {}

  async ofLead(ctx: Ctx, leadId: string): Promise<LeadProgress> {
    const lead = await this.leads.record(ctx, leadId);
    const { today } = ctx;
    const [reports, [figures], land, delays, mayDelay] = await Promise.all([
      this.db.query<StoredReport>(reportsOfLead, [leadId]),
      this.figures.of(one(leadId), { asOf: today, knownBy: today }),
      this.db.one<Land>(landOf, [leadId]),
      this.delays.ofLead(leadId),
      this.delays.mayAsk(ctx),
    ]);
    const standing = reports.filter(({ isCorrected, mergedFrom }) => !isCorrected && !mergedFrom);
    const about = { lead, land: land as Land, delays, last: standing[0] ?? null, today };
    return {
      ...this.paceOf(figures as Figures, today),
      totalInvestmentYuan: lead.totalInvestmentYuan,
      findings: this.findings(about),
      idleLand: idleLandOf(about),
      reports: reports.map((report) => present(ctx, report, lead)),
      reportedThisWeekOn:
        standing.find(({ weekOn }) => weekOn === weekStart(today))?.observedOn ?? null,
      can: {
        report: !lead.mergedIntoId && progressPolicy.report(ctx.actor, lead),
        delayLand: !lead.mergedIntoId && mayDelay,
      },
    };
  }

  async one(ctx: Ctx, id: string): Promise<ProgressReportView> {
    const row = await this.db.one<StoredReport>(oneReport, [id]);
    if (!row) throw notFound('填报');
    const lead = await this.leads.record(ctx, row.leadId).catch(() => {
      throw notFound('填报');
    });
    return present(ctx, row, lead);
  }

  private paceOf(figures: Figures, asOf: string) {
    const pack = this.packs.on(asOf);
    const { pace, yearEnd } = judgeBy({ asOf, basis: 'evidenced' }, pack)([figures]);
    return {
      ...{ asOf, year: yearOf(asOf), pace, yearEnd },
      reportedPace: judgeBy({ asOf, basis: 'reported' }, pack)([figures]).pace,
      isMethodPending: paceMethod(pack).pending,
      evidencedYuan: figures.evidencedYuan,
      beforeYuan: figures.beforeYuan,
    };
  }

  /** What is wrong today: silence, what the last report was marked with, idle land. */
  private findings({ lead, land, delays, last, today }: About): Finding[] {
    const pack = this.packs.on(today);
    const marked = ((last?.findings ?? []) as Finding[]).filter(
      ({ verdict, effect }) => effect === 'mark' && verdict !== 'pass',
    );
    const idle = {
      ...{ ...land, delays, today, stoppedOn: last?.stoppedOn ?? null },
      ...{ dueMu: lead.landMu, developedMu: last?.developedMu ?? null },
      totalInvestmentYuan: lead.totalInvestmentYuan,
      investedYuan: last?.investedYuan ?? null,
    };
    const silence = judgeSilence({ lastOn: last?.observedOn ?? null, today }, pack);
    return [...silence, ...marked, ...judgeIdleLand(idle, pack)];
  }
}

interface About {
  lead: LeadRecord;
  land: Land;
  delays: LandDelayView[];
  last: StoredReport | null;
  today: string;
}

const one = (leadId: string): Conditions => new Conditions().add((at) => `t.id = ${at}`, leadId);

const idleLandOf = ({ land, delays, today }: About): IdleLandView => {
  const { agreedStartOn, startedOn } = land;
  return {
    ...land,
    points: agreedStartOn ? idleClock(agreedStartOn, { startedOn, today, delays }).points : [],
    delays,
    delayedDays: delayedDays(delays),
  };
};

const present = (ctx: Ctx, report: StoredReport, lead: LeadRecord): ProgressReportView => ({
  ...report,
  can: {
    correct:
      !report.isCorrected &&
      !report.mergedFrom &&
      !lead.mergedIntoId &&
      progressPolicy.report(ctx.actor, lead),
  },
});

/** The start the registered contract agreed, and the start another unit is verifying or has verified. */
const landOf = sql(
  'progress-land',
  `select
    (select min(p.starts_on) from agreement a join agreement_phase p on p.agreement_id = a.id
     where a.lead_id = $1 and a.kind = 'contract' and a.status = 'registered') as "agreedStartOn",
    (select f.happened_on from project_fact f where f.lead_id = $1 and f.kind = 'construction_start'
       and f.status in ('verifying', 'verified')) as "startedOn"`,
);
