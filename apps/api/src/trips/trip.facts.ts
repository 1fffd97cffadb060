import { Injectable } from '@nestjs/common';
import {
  coreName,
  daysBetween,
  type FilingFacts,
  notVisitedByOthers,
  type OtherVisit,
  type OverdueReport,
  paramOf,
  reportDueOn,
  reportInTime,
  type RulePack,
  shiftDay,
  standingTripStatuses,
  type TravellerClash,
  type TripContent,
} from '@luodi/domain';
import { WorkCalendar } from '../calendar/index.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { RulePacks } from '../rule-packs/index.js';
import { overdueReport } from './trip-list.js';
import { TripStandards, zonesAt } from './trip-standards.js';

/** For whom and when an itinerary is judged; `tripId` is the trip itself, left out of its neighbours. */
export interface Judged {
  unitId: string;
  tripId: string | null;
  today: string;
}

interface Visit {
  tripId: string;
  unit: string;
  enterprise: string;
  key: string;
  companyId: string | null;
  on: string;
}

/** The seam between rows and rules: an itinerary and its neighbours as FilingFacts. */
@Injectable()
export class TripFacts {
  constructor(
    private readonly db: Db,
    private readonly calendar: WorkCalendar,
    private readonly packs: RulePacks,
    private readonly standards: TripStandards,
  ) {}

  async gather(content: TripContent, judged: Judged): Promise<FilingFacts> {
    const pack = this.packs.on(judged.today);
    return {
      ...content,
      today: judged.today,
      book: await this.calendar.book(),
      stopZones: content.stops.map(zonesAt),
      limitsYuan: await this.standards.of(content.budget, content.departsOn ?? judged.today),
      clashes: await this.clashes(content, judged),
      overdueReports: await this.overdueReports(judged, pack),
      visitsByOthers: await this.visitsByOthers(content, judged, pack),
    };
  }

  private async clashes(content: TripContent, { tripId }: Judged): Promise<TravellerClash[]> {
    const { departsOn, returnsOn, travellers } = content;
    const userIds = travellers.map(({ userId }) => userId).filter(Boolean);
    if (!departsOn || !returnsOn || returnsOn < departsOn || !userIds.length) return [];
    return this.db.query<TravellerClash>(clashing, [userIds, departsOn, returnsOn, tripId]);
  }

  private async overdueReports(
    { unitId, tripId, today }: Judged,
    pack: RulePack,
  ): Promise<OverdueReport[]> {
    const days = paramOf(reportInTime, 'days', pack);
    const rows = await this.db.query<{ tripNo: string; returnedOn: string }>(overdue, [
      unitId,
      tripId,
      today,
      days,
    ]);
    return rows.map(({ tripNo, returnedOn }) => ({ tripNo, dueOn: reportDueOn(returnedOn, pack) }));
  }

  private async visitsByOthers(
    { appointments }: TripContent,
    { unitId }: Judged,
    pack: RulePack,
  ): Promise<OtherVisit[]> {
    if (!appointments.length) return [];
    const within = Number(paramOf(notVisitedByOthers, 'withinDays', pack));
    const own = appointments.map((one) => ({ ...one, key: coreName(one.enterprise) }));
    const days = own.map(({ on }) => on).toSorted();
    const found = await this.db.query<Visit>(visiting, [
      unitId,
      own.map(({ key }) => key),
      own.map(({ companyId }) => companyId).filter(Boolean),
      shiftDay(days[0]!, -within),
      shiftDay(days.at(-1)!, within),
      standingTripStatuses,
    ]);
    const meets = ({ key, companyId, on }: Visit): boolean =>
      own.some(
        (one) =>
          Math.abs(daysBetween(one.on, on)) <= within &&
          (one.key === key || (companyId !== null && one.companyId === companyId)),
      );
    return found
      .filter(meets)
      .map(({ tripId, unit, enterprise, on }) => ({ tripId, unit, enterprise, on }));
  }
}

const clashing = sql(
  'trip-clashes',
  `select p.name, t.no as "tripNo", lower(p.period)::text as "departsOn",
     (upper(p.period) - 1)::text as "returnsOn"
   from trip_traveller p join trip t on t.id = p.trip_id
   where p.is_standing and p.user_id = any($1::uuid[]) and p.period && daterange($2, $3, '[]')
     and t.id is distinct from $4::uuid
   order by p.name, p.period limit 20`,
);

const overdue = sql(
  'trip-overdue-reports',
  `select t.no as "tripNo", coalesce(t.returned_on, t.returns_on)::text as "returnedOn"
   from trip t where t.unit_id = $1 and t.id is distinct from $2::uuid and ${overdueReport('$3', '$4')}
   order by t.no limit 20`,
);

const visiting = sql(
  'trip-visits-by-others',
  `select t.id as "tripId", u.name as unit, a.enterprise, a.enterprise_key as key, a.company_id as "companyId",
     a.happens_on as on
   from trip_appointment a join trip t on t.current_version_id = a.version_id join unit u on u.id = t.unit_id
   where t.unit_id <> $1 and (a.enterprise_key = any($2::text[]) or a.company_id = any($3::uuid[]))
     and a.happens_on between $4 and $5 and t.status = any($6::text[])
   order by a.happens_on, t.no limit 50`,
);
