import { Injectable } from '@nestjs/common';
import { coreName, followUpPolicy } from '@luodi/domain';
import { FollowUpsService } from '../follow-ups/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { LeadsReadModel } from '../leads/index.js';
import type { LeadTrace } from './report-facts.js';
import type { StoredTrip } from './stored-trip.js';
import type { MeetingInput, OutcomeInput, ReportTrip } from './trip-report.dto.js';

interface Reported {
  trip: StoredTrip;
  report: ReportTrip;
  reportId: string;
}

/** The rows of a report: meetings, outcomes with the contacts they record on their projects, expenses. */
@Injectable()
export class ReportParts {
  constructor(
    private readonly db: Db,
    private readonly followUps: FollowUpsService,
    private readonly leads: LeadsReadModel,
  ) {}

  async write(
    ctx: Ctx,
    reported: Reported,
    { traces, limits }: { traces: readonly LeadTrace[]; limits: readonly (number | null)[] },
  ): Promise<void> {
    const { trip, report, reportId } = reported;
    const meetings = (report.meetings ?? []).map((one) => met(trip, one));
    await this.db.change(insertMeetings, [
      reportId,
      trip.currentVersionId,
      JSON.stringify(meetings),
    ]);
    // In the order of their ids, so that two reports on the same projects never wait for each other in a circle.
    const outcomes = (report.outcomes ?? []).toSorted((a, b) => (a.leadId < b.leadId ? -1 : 1));
    for (const outcome of outcomes) {
      const found = traces.find(({ asked }) => asked === outcome.leadId);
      if (found) await this.outcome(ctx, reported, { outcome, found });
    }
    const expenses = (report.expenses ?? []).map((one, at) => ({ ...one, limitYuan: limits[at] }));
    await this.db.change(insertExpenses, [reportId, JSON.stringify(expenses)]);
  }

  private async outcome(
    ctx: Ctx,
    reported: Reported,
    { outcome, found }: { outcome: OutcomeInput; found: LeadTrace },
  ): Promise<void> {
    const { leadId, stageEventId } = found;
    const { kind, nextStep, owner, nextOn, reason } = outcome;
    const said = outcome.outcome || null;
    const followUpId =
      kind === 'followed' ? await this.contact(ctx, reported, { outcome, found }) : null;
    await this.db.change(insertOutcome, [
      reported.reportId,
      leadId,
      kind,
      kind === 'advanced' ? stageEventId : null,
      followUpId,
      nextStep || null,
      owner || null,
      nextOn ?? null,
      reason || null,
      said,
    ]);
  }

  /** The meeting as a contact of the project, where the asker may record one; nobody met, none recorded. */
  private async contact(
    ctx: Ctx,
    { trip, report }: Reported,
    { outcome, found }: { outcome: OutcomeInput; found: LeadTrace },
  ): Promise<string | null> {
    const meeting = meetingOn(trip, report, outcome.leadId);
    const lead = await this.leads.record(ctx, found.leadId);
    if (!meeting || !followUpPolicy.create(ctx.actor, lead)) return null;
    return this.followUps.record(ctx, found.leadId, {
      kind: 'visit',
      happenedOn: meeting.happenedOn,
      place: meeting.place ?? null,
      ourPeople: trip.content.travellers
        .map(({ name }) => name)
        .join('、')
        .slice(0, 200),
      theirPeople: meeting.people || '对方联系人',
      outcome: outcome.outcome!,
      nextStep: outcome.nextStep,
      nextContactOn: outcome.nextOn,
    });
  }
}

/** The meeting that took place on an appointment of this project. */
const meetingOn = (trip: StoredTrip, { meetings = [] }: ReportTrip, leadId: string) => {
  const held = meetings.filter(({ isMet }) => isMet).map((one) => met(trip, one));
  return held.find(
    ({ appointmentNo }) =>
      appointmentNo && trip.content.appointments[appointmentNo - 1]?.leadId === leadId,
  );
};

/** A meeting with what its appointment already says. */
const met = (trip: StoredTrip, meeting: MeetingInput) => {
  const appointment = meeting.appointmentNo
    ? trip.content.appointments[meeting.appointmentNo - 1]
    : undefined;
  const enterprise = meeting.enterprise || appointment?.enterprise || '';
  const on = meeting.happenedOn;
  const stop = trip.content.stops.find(
    ({ arrivesOn, leavesOn }) => arrivesOn <= on && on <= leavesOn,
  );
  return {
    ...meeting,
    enterprise,
    key: coreName(enterprise),
    place: meeting.place || stop?.place || null,
    people: meeting.people || appointment?.contactName || null,
    minutes: meeting.isMet ? meeting.minutes : null,
  };
};

const insertMeetings = sql(
  'trip-meetings-insert',
  `insert into trip_meeting (report_id, appointment_id, happened_on, place, enterprise, enterprise_key, is_met,
     minutes, people, note)
   select $1, (select a.id from trip_appointment a
       where a.version_id = $2 and a.no = (one ->> 'appointmentNo')::int),
     (one ->> 'happenedOn')::date, one ->> 'place', one ->> 'enterprise', one ->> 'key',
     (one ->> 'isMet')::boolean, (one ->> 'minutes')::int, one ->> 'people', nullif(one ->> 'note', '')
   from jsonb_array_elements($3::jsonb) as part (one)`,
);

const insertOutcome = sql(
  'trip-outcome-insert',
  `insert into trip_lead_outcome (report_id, lead_id, kind, stage_event_id, follow_up_id, next_step, owner,
     next_on, reason, outcome)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

const insertExpenses = sql(
  'trip-expenses-insert',
  `insert into trip_expense (report_id, kind, place, rank, count, amount_yuan, limit_yuan, document_no, note)
   select $1, one ->> 'kind', nullif(one ->> 'place', ''), nullif(one ->> 'rank', ''),
     coalesce((one ->> 'count')::int, 1), (one ->> 'amountYuan')::bigint, (one ->> 'limitYuan')::bigint,
     nullif(one ->> 'documentNo', ''), nullif(one ->> 'note', '')
   from jsonb_array_elements($2::jsonb) as part (one)`,
);
