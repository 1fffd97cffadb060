import { Injectable } from '@nestjs/common';
import { reportDueOn, type ReportFacts } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { RulePacks } from '../rule-packs/index.js';
import type { StoredTrip } from './stored-trip.js';
import type { ExpenseInput, OutcomeInput, ReportTrip } from './trip-report.dto.js';
import { TripStandards } from './trip-standards.js';

/** What is on file of a lead since the trip left. */
export interface LeadTrace {
  /** The lead as the itinerary or the report names it. */
  asked: string;
  /** The one that answers for it: of a merged lead, that which was kept. */
  leadId: string;
  lead: string;
  isNew: boolean;
  stageEventId: string | null;
}

/** What of a report is judged. */
type Told = Pick<ReportTrip, 'nextStepOn' | 'meetings' | 'outcomes' | 'expenses'>;

/** The seam between rows and rules: a report and what is on file of its projects as ReportFacts. */
@Injectable()
export class TripReportFacts {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
    private readonly standards: TripStandards,
  ) {}

  traces(trip: StoredTrip, leadIds: readonly string[]): Promise<LeadTrace[]> {
    return this.db.query<LeadTrace>(trace, [leadIds, trip.departedOn]);
  }

  async gather(
    ctx: Ctx,
    { trip, report }: { trip: StoredTrip; report: Told },
    traces: readonly LeadTrace[],
  ): Promise<ReportFacts> {
    const { departsOn, returnsOn, departedOn, returnedOn } = trip;
    return {
      today: ctx.today,
      dueOn: reportDueOn(returnedOn!, this.packs.on(ctx.today)),
      departsOn: departsOn!,
      returnsOn: returnsOn!,
      departedOn: departedOn!,
      returnedOn: returnedOn!,
      nextStepOn: report.nextStepOn,
      named: namedIn(trip, traces),
      outcomes: (report.outcomes ?? []).flatMap((one) => shown(one, traces)),
      appointments: trip.content.appointments.map(({ enterprise, on }, at) => {
        const told = (report.meetings ?? []).filter((one) => one.appointmentNo === at + 1);
        return { enterprise, on, isTold: told.length > 0, isMet: told.some(({ isMet }) => isMet) };
      }),
      expenses: await this.priced(report.expenses ?? [], departedOn!),
    };
  }

  private async priced(
    expenses: readonly ExpenseInput[],
    on: string,
  ): Promise<ReportFacts['expenses']> {
    const lines = expenses.map(({ kind, place, rank, count, amountYuan }) => ({
      kind,
      place: place || null,
      rank: rank ?? null,
      count: count ?? 1,
      amountYuan,
    }));
    const limits = await this.standards.of(lines, on);
    return lines.map((line, at) => ({ ...line, limitYuan: limits[at] ?? null }));
  }
}

const namedIn = ({ content }: StoredTrip, traces: readonly LeadTrace[]): ReportFacts['named'] => {
  const found = traces.filter(({ asked }) =>
    content.appointments.some(({ leadId }) => leadId === asked),
  );
  return found
    .filter(({ leadId }, at) => found.findIndex((one) => one.leadId === leadId) === at)
    .map(({ leadId, lead }) => ({ leadId, lead }));
};

const shown = (
  { leadId: asked, kind }: OutcomeInput,
  traces: readonly LeadTrace[],
): ReportFacts['outcomes'] =>
  traces
    .filter((one) => one.asked === asked)
    .map(({ leadId, lead, isNew, stageEventId }) => ({
      leadId,
      lead,
      kind,
      isShown: kind === 'created' ? isNew : stageEventId !== null,
    }));

const trace = sql(
  'trip-lead-traces',
  `select asked.id as asked, l.id as "leadId", l.name as lead,
     (l.created_at at time zone 'Asia/Shanghai')::date >= $2::date as "isNew",
     (select e.id from lead_stage_event e join stage f on f.id = e.from_stage join stage g on g.id = e.to_stage
      where e.lead_id = l.id and e.kind = 'move' and not g.is_exit and g.rank > f.rank
        and e.happened_on >= $2::date
        and not exists (select from lead_stage_event later where later.corrects_id = e.id)
      order by e.recorded_at desc limit 1) as "stageEventId"
   from unnest($1::uuid[]) as asked (id) join lead own on own.id = asked.id
   join lead l on l.id = coalesce(own.merged_into_id, own.id)`,
);
