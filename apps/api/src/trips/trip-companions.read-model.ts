import { Injectable } from '@nestjs/common';
import {
  activeStages,
  coreName,
  isSameCity,
  regionOf,
  relocationAreaOf,
  shiftDay,
  zonesOf,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { Conditions } from '../kernel/list/conditions.js';
import { oneDate, oneId, words } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import type { GoingThere, LastVisit, LeadThere, TripCompanions } from './trip-companions.view.js';

interface Asked {
  place?: string;
  enterprise?: string;
  from?: string;
  to?: string;
  tripId?: string;
}

/** Who else goes there in those days, leads on the way, the last visits to an enterprise. */
@Injectable()
export class TripCompanionsReadModel {
  constructor(private readonly db: Db) {}

  async look(ctx: Ctx, raw: Record<string, unknown>): Promise<TripCompanions> {
    const asked = readListQuery(raw, spec).filters as Asked;
    const { place = '', enterprise = '' } = asked;
    return {
      goingThere: place ? await this.goingThere(ctx, place, asked) : [],
      leadsThere: place ? await this.leadsThere(ctx, place) : [],
      lastVisits: enterprise ? await this.lastVisits(ctx, enterprise) : [],
      relocationArea: place ? (relocationAreaOf(place)?.label ?? null) : null,
      zones: place ? zonesOf(place).map(({ id }) => id) : [],
    };
  }

  // Unit, place and days are told to every filer; the rest of another unit's trip is not.
  private async goingThere(ctx: Ctx, place: string, asked: Asked): Promise<GoingThere[]> {
    const from = asked.from ?? ctx.today;
    const to = asked.to ?? shiftDay(from, 30);
    const rows = await this.db.query<GoingThere & { regionCode: string | null }>(going, [
      from,
      to,
      asked.tripId ?? null,
    ]);
    const isThere = isIn(place);
    return rows
      .filter((row) => isThere(row.regionCode ?? row.place))
      .map(({ unit, place: there, departsOn, returnsOn }) => ({
        unit,
        place: there,
        departsOn,
        returnsOn,
      }));
  }

  private async leadsThere(ctx: Ctx, place: string): Promise<LeadThere[]> {
    const regions = await this.db.query<{ region: string }>(companyRegions);
    const here = regions.map(({ region }) => region).filter(isIn(place));
    if (!here.length) return [];
    const { where, values } = visibleLeads(ctx, new Conditions([here, activeStages]), 'l');
    return this.db.query<LeadThere>(
      sql(
        'trip-leads-there',
        `select l.id, l.no, l.name, c.name as "companyName", c.region, l.stage
         from lead l join company c on c.id = l.company_id
         where c.region = any($1::text[]) and l.stage = any($2::text[]) and (${where})
         order by l.next_contact_on nulls last, l.no limit 20`,
      ),
      values,
    );
  }

  private async lastVisits(ctx: Ctx, enterprise: string): Promise<LastVisit[]> {
    const { where, values } = visibleLeads(ctx, new Conditions([coreName(enterprise)]), 'l');
    return this.db.query<LastVisit>(
      sql(
        'trip-last-visits',
        `select unit, enterprise, happened_on as "happenedOn", outcome from (
           select u.name as unit, m.enterprise, m.happened_on, null as outcome
           from trip_meeting m join trip_report r on r.id = m.report_id join trip t on t.id = r.trip_id
           join unit u on u.id = t.unit_id where m.is_met and m.enterprise_key = $1
           union all
           select u.name, c.name, f.happened_on, f.outcome
           from follow_up f join lead l on l.id = f.lead_id join company c on c.id = l.company_id
           join unit u on u.id = l.recruiting_unit_id
           where c.core_name = $1 and (${where})
             and not exists (select from follow_up later where later.corrects_id = f.id)) as visit
         order by happened_on desc limit 10`,
      ),
      values,
    );
  }
}

/** In the same city; a place the dictionary does not know only equals itself. */
const isIn = (place: string): ((other: string) => boolean) => {
  const code = regionOf(place)?.code;
  return (other) => {
    const there = regionOf(other)?.code;
    return code && there ? isSameCity(code, there) : other.trim() === place.trim();
  };
};

const spec: ListSpec = {
  filters: { place: words(100), enterprise: words(120), from: oneDate, to: oneDate, tripId: oneId },
  sorts: {},
  defaultSort: '',
};

const going = sql(
  'trip-going',
  `select u.name as unit, s.place, s.region_code as "regionCode", t.departs_on as "departsOn",
     t.returns_on as "returnsOn"
   from trip t join unit u on u.id = t.unit_id join trip_stop s on s.version_id = t.current_version_id
   where t.status in ('filed', 'approved', 'departed') and s.leaves_on >= $1 and s.arrives_on <= $2
     and t.id is distinct from $3::uuid
   order by s.arrives_on, t.no limit 200`,
);

const companyRegions = sql(
  'trip-company-regions',
  'select distinct region from company where region is not null order by region limit 2000',
);
