import { Injectable } from '@nestjs/common';
import { reportDueOn, type ReportFacts } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { RulePacks } from '../rule-packs/index.js';
import type { StoredTrip } from './stored-trip.js';
import type { ReportTrip } from './trip-report.dto.js';
import { limitOf } from './trip-standards.js';

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

/** The seam between rows and rules: a report and what is on file of its projects as ReportFacts. */
@Injectable()
export class TripReportFacts {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
  ) {}

  traces(trip: StoredTrip, leadIds: readonly string[]): Promise<LeadTrace[]> {
    return this.db.query<LeadTrace>(trace, [leadIds, trip.departedOn]);
  }

  gather(
    ctx: Ctx,
    { trip, report }: { trip: StoredTrip; report: ReportTrip },
    traces: readonly LeadTrace[],
  ): ReportFacts {
    const { content, departsOn, returnsOn, departedOn, returnedOn } = trip;
    const { meetings = [], outcomes = [], expenses = [] } = report;
    const named = content.appointments.flatMap(({ leadId }) =>
      traces.filter(({ asked }) => asked === leadId),
    );
    return {
      today: ctx.today,
      dueOn: reportDueOn(returnedOn!, this.packs.on(ctx.today)),
      departsOn: departsOn!,
      returnsOn: returnsOn!,
      departedOn: departedOn!,
      returnedOn: returnedOn!,
      nextStepOn: report.nextStepOn,
      named: named
        .filter(({ leadId }, at) => named.findIndex((one) => one.leadId === leadId) === at)
        .map(({ leadId, lead }) => ({ leadId, lead })),
      outcomes: outcomes.flatMap(({ leadId: asked, kind }) =>
        traces
          .filter((one) => one.asked === asked)
          .map(({ leadId, lead, isNew, stageEventId }) => ({
            leadId,
            lead,
            kind,
            isShown: kind === 'created' ? isNew : stageEventId !== null,
          })),
      ),
      appointments: content.appointments.map(({ enterprise, on }, at) => {
        const told = meetings.filter(({ appointmentNo }) => appointmentNo === at + 1);
        return { enterprise, on, isTold: told.length > 0, isMet: told.some(({ isMet }) => isMet) };
      }),
      expenses: expenses.map((line) => ({
        kind: line.kind,
        place: line.place || null,
        count: line.count ?? 1,
        amountYuan: line.amountYuan,
        limitYuan: limitOf(
          { ...line, place: line.place ?? null, rank: line.rank ?? null },
          departedOn!,
        ),
      })),
    };
  }
}

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
