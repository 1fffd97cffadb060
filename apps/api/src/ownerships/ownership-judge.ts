import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fourOnesFloor, fourOnesStages, requiredRoles } from '@luodi/domain';
import { Clock } from '../kernel/ctx/clock.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { JobHandlers } from '../kernel/queue/job-handlers.js';
import { RulePacks } from '../rule-packs/index.js';

/** The schedule's name. */
export const ownershipsNightlyTopic = 'ownerships.nightly';

/** Every night: which project had a day nobody answered for. What was found closes by itself once somebody does. */
@Injectable()
export class OwnershipJudge implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly handlers: JobHandlers,
    private readonly packs: RulePacks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.on(ownershipsNightlyTopic, () => this.run());
  }

  /** Safe to run twice: the same day finds the same gaps. */
  run(): Promise<void> {
    const today = this.clock.today();
    const roles = requiredRoles.map(({ id }) => id);
    const values = [today, fourOnesFloor(this.packs.on(today)), fourOnesStages, roles];
    return this.db.tx(async () => {
      await this.db.change(keepGaps, values);
      await this.db.change(closeVanished, values);
    });
  }
}

/** Days on which somebody should have answered, less those on which somebody did, role by role. */
const holes = `
  with due as (
    select f.lead_id, daterange(f.entered_on, least(f.exited_on, $1::date + 1)) as days
    from four_ones f join lead t on t.id = f.lead_id where t.merged_into_id is null and f.entered_on <= $1::date
    union all
    select t.id, daterange(since.on, $1::date + 1)
    from lead t cross join lateral (
      select min(e.happened_on) as on from lead_stage_event e where e.lead_id = t.id and e.to_stage = any($3::text[])
        and not exists (select from lead_stage_event c where c.corrects_id = e.id)) since
    where t.merged_into_id is null and t.stage = any($3::text[]) and t.total_investment_yuan >= $2::bigint
      and since.on <= $1::date),
  owed as (select lead_id, range_agg(days) as days from due group by lead_id),
  hole as (
    select owed.lead_id, required.role, unnest(owed.days - coalesce((
        select range_agg(o.during) from ownership o where o.lead_id = owed.lead_id and o.role = required.role), '{}')) as days
    from owed cross join unnest($4::text[]) as required (role))`;

const keepGaps = sql(
  'ownership-gaps-keep',
  `${holes}
   insert into ownership_gap (lead_id, role, since_on, until_on, found_on, closed_on)
   select lead_id, role, lower(days), case when upper(days) <= $1::date then upper(days) end, $1::date,
     case when upper(days) <= $1::date then $1::date end
   from hole
   on conflict (lead_id, role, since_on) do update set until_on = excluded.until_on, closed_on = excluded.closed_on
     where ownership_gap.until_on is distinct from excluded.until_on`,
);

/** A gap that later entries fill from its first day was none. */
const closeVanished = sql(
  'ownership-gaps-close',
  `${holes}
   update ownership_gap g set until_on = since_on, closed_on = $1::date
   where g.closed_on is null and not exists (
     select from hole where hole.lead_id = g.lead_id and hole.role = g.role and lower(hole.days) = g.since_on)`,
);
