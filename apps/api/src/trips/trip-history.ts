import { Injectable } from '@nestjs/common';
import { type Finding, type TripContent, tripEventKinds, wordFor } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { Conditions } from '../kernel/list/conditions.js';
import { readableLeads } from '../kernel/scope/lead-scope.js';
import type { StoredTrip } from './stored-trip.js';
import type {
  TripEventView,
  TripFlag,
  TripLead,
  TripNotice,
  TripReportView,
  TripVersionView,
} from './trip.view.js';

/** As filed: the standards its costs are held against stand beside it, not in it. */
export type FiledVersion = Omit<TripVersionView, 'content'> & { content: TripContent };

/** All that a trip's page shows beside the trip itself. */
@Injectable()
export class TripHistory {
  constructor(private readonly db: Db) {}

  versions(trip: StoredTrip): Promise<FiledVersion[]> {
    return this.db.query<FiledVersion>(versions, [
      trip.id,
      trip.currentVersionId,
      trip.approvedVersionId,
    ]);
  }

  async events({ id }: StoredTrip): Promise<TripEventView[]> {
    const rows = await this.db.query<Omit<TripEventView, 'label'>>(events, [id]);
    return rows.map((row) => ({ ...row, label: wordFor(tripEventKinds, row.kind) }));
  }

  /** Each flag with the finding that raised it and all that was said about it. */
  async flags({ id, flags }: StoredTrip, findings: readonly Finding[]): Promise<TripFlag[]> {
    const notes = await this.db.query<TripFlag['notes'][number] & { ruleId: string }>(flagNotes, [
      id,
    ]);
    return flags.map((ruleId) => {
      const found = findings.findLast((one) => one.ruleId === ruleId);
      const said = notes.filter((one) => one.ruleId === ruleId);
      return {
        ruleId,
        message: found?.message ?? ruleId,
        because: found?.because ?? null,
        notes: said.map(({ note, by, at }) => ({ note, by, at })),
      };
    });
  }

  notices({ id }: StoredTrip): Promise<TripNotice[]> {
    return this.db.query<TripNotice>(notices, [id]);
  }

  /** Leads by id; one the asker may not read keeps its name to itself. */
  async leads(ctx: Ctx, ids: readonly string[]): Promise<TripLead[]> {
    if (!ids.length) return [];
    const { where, values } = readableLeads(ctx, new Conditions([ids]), 'l');
    const found = await this.db.query<TripLead>(
      sql(
        'trip-leads',
        `select l.id, l.no, l.name, c.name as "companyName", l.stage from lead l
         join company c on c.id = l.company_id where l.id = any($1::uuid[]) and ${where}`,
      ),
      values,
    );
    const hidden = { no: null, name: null, companyName: null, stage: null };
    return ids.map((id) => found.find((one) => one.id === id) ?? { id, ...hidden });
  }

  report({ id }: StoredTrip): Promise<TripReportView | null> {
    return this.db.one<TripReportView>(report, [id]);
  }
}

const versions = sql(
  'trip-versions',
  `select v.no, v.kind, v.id is not distinct from $2::uuid as "isCurrent",
     v.id is not distinct from $3::uuid as "isApproved", v.content, v.reason, v.findings,
     v.approval_level as "approvalLevel", v.is_late as "isLate", v.client_stated_at as "clientStatedAt",
     v.recorded_at as "receivedAt", u.display_name as by
   from trip_version v join app_user u on u.id = v.recorded_by where v.trip_id = $1 order by v.no desc`,
);

const events = sql(
  'trip-events',
  `select e.kind, v.no as "versionNo", e.happened_on as "happenedOn", e.note, e.findings,
     u.display_name as by, unit.name as unit, e.recorded_at as at
   from trip_event e join app_user u on u.id = e.recorded_by join unit on unit.id = u.unit_id
   left join trip_version v on v.id = e.version_id
   where e.trip_id = $1 order by e.recorded_at, e.id`,
);

const flagNotes = sql(
  'trip-flag-notes',
  `select n.rule_id as "ruleId", n.note, u.display_name as by, n.recorded_at as at
   from trip_flag_note n join app_user u on u.id = n.recorded_by
   where n.trip_id = $1 order by n.recorded_at, n.id`,
);

/** Told to both: of the two trips, the other one. */
const notices = sql(
  'trip-notices',
  `select distinct on (o.id, n.enterprise) o.no as "tripNo", u.name as unit, n.enterprise,
     o.departs_on as "departsOn", o.returns_on as "returnsOn", n.recorded_at as at
   from trip_notice n
   join trip o on o.id = case when n.trip_id = $1 then n.other_trip_id else n.trip_id end
   join unit u on u.id = o.unit_id
   where n.trip_id = $1 or n.other_trip_id = $1 order by o.id, n.enterprise, n.recorded_at`,
);

const parts = (table: string, columns: string, order: string): string =>
  `(select coalesce(json_agg(json_build_object(${columns}) order by ${order}), '[]')
    from ${table} where p.report_id = r.id)`;

const report = sql(
  'trip-report',
  `select r.summary, r.agreed, r.next_step as "nextStep", r.next_step_owner as "nextStepOwner",
     r.next_step_on as "nextStepOn", r.due_on as "dueOn", r.findings, u.display_name as by,
     r.recorded_at as at,
     ${parts(
       'trip_meeting p left join trip_appointment a on a.id = p.appointment_id',
       `'appointmentNo', a.no, 'happenedOn', p.happened_on, 'place', p.place, 'enterprise', p.enterprise,
        'isMet', p.is_met, 'minutes', p.minutes, 'people', p.people, 'note', p.note`,
       'p.happened_on, p.id',
     )} as meetings,
     ${parts(
       'trip_lead_outcome p',
       `'leadId', p.lead_id, 'kind', p.kind, 'outcome', p.outcome, 'nextStep', p.next_step, 'owner', p.owner,
        'nextOn', p.next_on, 'reason', p.reason`,
       'p.id',
     )} as outcomes,
     ${parts(
       'trip_expense p',
       `'kind', p.kind, 'place', p.place, 'rank', p.rank, 'count', p.count, 'amountYuan', p.amount_yuan,
        'limitYuan', p.limit_yuan, 'documentNo', p.document_no, 'note', p.note`,
       'p.id',
     )} as expenses
   from trip_report r join app_user u on u.id = r.recorded_by where r.trip_id = $1`,
);
