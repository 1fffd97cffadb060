import { Injectable } from '@nestjs/common';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';

interface Newest {
  unitId: string;
  /** Null for a unit with leads of which nothing was known yet. */
  on: string | null;
}

/** The day each unit's newest record was entered, of what was known before an instant. */
@Injectable()
export class NewestRecords {
  constructor(private readonly db: Db) {}

  /** Of the last weeks first, which is all there is to read for a unit at work; further back only for the others. */
  async of(before: string, unitIds: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    const keep = (rows: readonly Newest[]): void =>
      rows.forEach(({ unitId, on }) => on && found.set(unitId, on));
    keep(await this.db.query<Newest>(newestLately, [before, unitIds]));
    const silent = unitIds.filter((id) => !found.has(id));
    if (silent.length) keep(await this.db.query<Newest>(newestEver, [before, silent]));
    return found;
  }
}

const weeks = 5;
const since = `least($1::timestamptz, now()) - interval '${weeks} weeks'`;

/** Follow-ups, stage events (the registration is the first), steps of facts and weekly reports, by recruiting unit. */
const newestLately = sql(
  'assessment-newest-lately',
  `with told as (
     ${['follow_up', 'lead_stage_event', 'progress_report']
       .map(
         (table) => `select lead_id, recorded_at from ${table} where recorded_at < $1::timestamptz
         and recorded_at >= ${since}`,
       )
       .join(' union all ')}
     union all select f.lead_id, e.recorded_at from project_fact_event e join project_fact f on f.id = e.fact_id
     where e.recorded_at < $1::timestamptz and e.recorded_at >= ${since})
   select l.recruiting_unit_id as "unitId", (max(r.at) at time zone 'Asia/Shanghai')::date as on
   from (select lead_id, max(recorded_at) as at from told group by lead_id) r join lead l on l.id = r.lead_id
   where l.recruiting_unit_id = any($2::uuid[]) group by l.recruiting_unit_id`,
);

const newestOfLead = (table: string): string =>
  `(select max(recorded_at) from ${table} r where r.lead_id = l.id and r.recorded_at < $1::timestamptz)`;

const newestEver = sql(
  'assessment-newest-ever',
  `select l.recruiting_unit_id as "unitId", (max(greatest(${newestOfLead('follow_up')},
     ${newestOfLead('lead_stage_event')}, ${newestOfLead('progress_report')},
     (select max(e.recorded_at) from project_fact_event e join project_fact f on f.id = e.fact_id
      where f.lead_id = l.id and e.recorded_at < $1::timestamptz))) at time zone 'Asia/Shanghai')::date as on
   from lead l where l.recruiting_unit_id = any($2::uuid[]) group by l.recruiting_unit_id`,
);
