import { Injectable } from '@nestjs/common';
import { type StallHolder, stallRule } from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import type { Untold } from './escalation.js';

/** People of one alert, by what they are to it. Users only; a name without an account cannot be told. */
export interface AlertPeople {
  helper: string[];
  creator: string[];
  leader: string[];
  heads: string[];
  staff: string[];
}

/** People of the whole county by their office. */
export interface CountyPeople {
  hub: string[];
  supervisor: string[];
  secretary: string[];
}

/** Who is told at each step: from the terms of the four ones, the units' heads, and the county's offices. */
@Injectable()
export class AlertRecipients {
  constructor(private readonly db: Db) {}

  async of(alerts: readonly Untold[]): Promise<(alert: Untold, step: number) => readonly string[]> {
    const rows = await this.db.query<AlertPeople & { id: string }>(people, [
      alerts.map(({ id }) => id),
    ]);
    const county = (await this.db.one<CountyPeople>(offices))!;
    const byAlert = new Map(rows.map((row) => [row.id, row]));
    return (alert, step) => toldAt(step, { alert, of: byAlert.get(alert.id)!, county });
  }
}

interface Asked {
  alert: Pick<Untold, 'ruleId' | 'secrecy'>;
  of: AlertPeople;
  county: CountyPeople;
}

/** 1 the owner, 2 the unit's head, 3 the responsible leader, 4 supervision; where there is none, the hub. */
export const toldAt = (step: number, { alert, of, county }: Asked): readonly string[] => {
  if (step === 1) return ownersOf(stallRule(alert.ruleId)?.holder ?? 'recruiter', of, county);
  if (step === 2) return orElse(of.heads, county.hub);
  if (step === 3) return orElse(of.leader, county.hub);
  // Supervision does not read what is confidential, so it is not told of it.
  return alert.secrecy === 'confidential' ? [] : county.supervisor;
};

const ownersOf = (holder: StallHolder, of: AlertPeople, county: CountyPeople): string[] => {
  const recruiters = orElse(of.helper, orElse(of.creator, of.staff));
  const owners: Record<StallHolder, string[]> = {
    recruiter: recruiters,
    traveller: orElse(of.creator, of.staff),
    unit: orElse(of.staff, of.heads),
    hub: county.hub,
    secretary: county.secretary,
    verifier: orElse(county.supervisor, county.hub),
  };
  return orElse(owners[holder], of.heads);
};

const orElse = (some: string[], others: string[]): string[] => (some.length ? some : others);

const holds = (role: string): string =>
  `exists (select from user_role r where r.user_id = u.id and r.role = '${role}')`;

const people = sql(
  'alert-people',
  `with asked as (select t.id, t.lead_id, t.trip_id, t.unit_id from alert t where t.id = any($1::uuid[])),
   up as (with recursive up as (
       select distinct unit_id, unit_id as at, 0 as depth from asked
       union all select up.unit_id, unit.parent_id, depth + 1 from up join unit on unit.id = up.at
       where unit.parent_id is not null) select * from up),
   heads as (
     select distinct on (up.unit_id) up.unit_id, array_agg(u.id::text order by u.id) as ids
     from up join app_user u on u.unit_id = up.at and u.status = 'active' and ${holds('unit_head')}
     group by up.unit_id, up.depth order by up.unit_id, up.depth),
   staff as (
     select u.unit_id, array_agg(u.id::text order by u.id) as ids from app_user u
     where u.unit_id in (select unit_id from asked) and u.status = 'active' and ${holds('staff')} group by u.unit_id)
   select asked.id, coalesce(heads.ids, '{}') as heads, coalesce(staff.ids, '{}') as staff,
     array(select u.id::text from ownership o join app_user u on u.id = o.user_id and u.status = 'active'
       where o.lead_id = asked.lead_id and o.role = 'helper' and upper_inf(o.during)) as helper,
     array(select u.id::text from ownership o join app_user u on u.id = o.user_id and u.status = 'active'
       where o.lead_id = asked.lead_id and o.role = 'responsible_leader' and upper_inf(o.during)) as leader,
     array(select u.id::text from app_user u where u.status = 'active' and u.unit_id = asked.unit_id and u.id in (
       select created_by from lead where id = asked.lead_id
       union all select created_by from trip where id = asked.trip_id)) as creator
   from asked left join heads on heads.unit_id = asked.unit_id left join staff on staff.unit_id = asked.unit_id`,
);

const office = (role: string): string =>
  `array(select u.id::text from app_user u where u.status = 'active' and ${holds(role)} order by u.id)`;

const offices = sql(
  'alert-offices',
  `select ${office('hub')} as hub, ${office('supervisor')} as supervisor, ${office('secretary')} as secretary`,
);
