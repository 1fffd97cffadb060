import { Injectable } from '@nestjs/common';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';

/** The day each unit's newest record was entered, of what was known before an instant. */
@Injectable()
export class NewestRecords {
  constructor(private readonly db: Db) {}

  async of(before: string, unitIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.query<{ unitId: string; on: string }>(newest, [before, unitIds]);
    return new Map(rows.map(({ unitId, on }) => [unitId, on]));
  }
}

const weeks = 5;
const since = `least($1::timestamptz, now()) - interval '${weeks} weeks'`;

const enteredLately = ['follow_up', 'lead_stage_event', 'progress_report'].map(
  (table) => `select lead_id, recorded_at from ${table}
    where recorded_at < $1::timestamptz and recorded_at >= ${since}`,
);

const newestOfLead = (table: string): string =>
  `(select max(recorded_at) from ${table} r where r.lead_id = l.id and r.recorded_at < $1::timestamptz)`;

/**
 * Follow-ups, stage events (the registration is the first), steps of facts and weekly reports, by recruiting unit. Of the
 * last weeks, which is all there is to read for a unit at work; further back only for the units with nothing in them.
 */
const newest = sql(
  'assessment-newest',
  `with entered as (${enteredLately.join(' union all ')}
     union all select f.lead_id, e.recorded_at from project_fact_event e join project_fact f on f.id = e.fact_id
     where e.recorded_at < $1::timestamptz and e.recorded_at >= ${since}),
   lately as (
     select l.recruiting_unit_id as unit_id, max(r.at) as at
     from (select lead_id, max(recorded_at) as at from entered group by lead_id) r join lead l on l.id = r.lead_id
     where l.recruiting_unit_id = any($2::uuid[]) group by 1),
   ever as (
     select l.recruiting_unit_id as unit_id, max(greatest(${newestOfLead('follow_up')},
       ${newestOfLead('lead_stage_event')}, ${newestOfLead('progress_report')},
       (select max(e.recorded_at) from project_fact_event e join project_fact f on f.id = e.fact_id
        where f.lead_id = l.id and e.recorded_at < $1::timestamptz))) as at
     from lead l where l.recruiting_unit_id = any($2::uuid[])
       and l.recruiting_unit_id not in (select unit_id from lately) group by 1)
   select unit_id as "unitId", (at at time zone 'Asia/Shanghai')::date as on
   from (table lately union all table ever) n where at is not null`,
);
