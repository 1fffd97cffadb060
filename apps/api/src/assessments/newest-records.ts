import { Injectable } from '@nestjs/common';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';

/** The day each unit's newest record was entered, of what was known before an instant. */
@Injectable()
export class NewestRecords {
  constructor(private readonly db: Db) {}

  async of(before: string): Promise<Map<string, string>> {
    const rows = await this.db.query<{ unitId: string; on: string }>(newest, [before]);
    return new Map(rows.map(({ unitId, on }) => [unitId, on]));
  }
}

/** Follow-ups, stage events, steps of facts, weekly reports, and the registration itself, by recruiting unit. */
const newest = sql(
  'assessment-newest',
  `select l.recruiting_unit_id as "unitId", (max(r.at) at time zone 'Asia/Shanghai')::date as on
   from (
     select lead_id, max(recorded_at) as at from follow_up where recorded_at < $1::timestamptz group by lead_id
     union all
     select lead_id, max(recorded_at) from lead_stage_event where recorded_at < $1::timestamptz group by lead_id
     union all
     select f.lead_id, max(e.recorded_at) from project_fact_event e join project_fact f on f.id = e.fact_id
     where e.recorded_at < $1::timestamptz group by f.lead_id
     union all
     select lead_id, max(recorded_at) from progress_report where recorded_at < $1::timestamptz group by lead_id
   ) r join lead l on l.id = r.lead_id group by l.recruiting_unit_id`,
);
