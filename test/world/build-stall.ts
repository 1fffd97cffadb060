import { searchGrams, type Stage } from '@luodi/domain';
import { sql } from '../../apps/api/src/kernel/database/sql.js';
import { buildCompany } from './build-company.js';
import { dayOf } from './build-day.js';
import type { World } from './open-world.js';

/** A lead as the scan finds it: rows written straight into the tables, so that its days may lie anywhere. */
export interface StalledLead {
  stage: Stage;
  registeredOn?: string;
  stageSince?: string;
  unit?: string;
  nextDispatchOn?: string | null;
  secrecy?: 'normal' | 'confidential';
}

export const rowsOf = <T>(world: World, text: string, values: unknown[] = []): Promise<T[]> =>
  world.db.query<T>(sql('spec', text), values);

const companies = new WeakMap<World, Promise<string>>();

const companyOf = (world: World): Promise<string> => {
  const known =
    companies.get(world) ?? world.as('hub').then(async (hub) => (await buildCompany(hub)).id);
  companies.set(world, known);
  return known;
};

/** Registers many at once, past the verbs; returns their ids in order. */
export const buildStalled = async (
  world: World,
  leads: readonly StalledLead[],
): Promise<string[]> => {
  const companyId = await companyOf(world);
  const rows = leads.map(({ stage, registeredOn = '2026-01-05', ...lead }, place) => ({
    place,
    stage,
    registered: registeredOn,
    since: lead.stageSince ?? registeredOn,
    unit: world.unit(lead.unit ?? '第一产业招商组'),
    dispatch: lead.nextDispatchOn ?? null,
    secrecy: lead.secrecy ?? 'normal',
  }));
  const made = await rowsOf<{ id: string }>(
    world,
    `insert into lead (company_id, name, recruiting_unit_id, first_contact_on, stage, stage_since, next_dispatch_on,
       secrecy, search_text, search_grams, created_by, created_at)
     select $1, '停滞试验' || place, unit, least(registered, since), stage, since, dispatch, secrecy, '停滞试验', $2,
       $3, (registered || ' 01:00:00+08')::timestamptz
     from jsonb_to_recordset($4::jsonb) as w (place int, stage text, registered date, since date, unit uuid,
       dispatch date, secrecy text) order by place returning id`,
    [companyId, searchGrams('停滞试验'), world.user('staff'), JSON.stringify(rows)],
  );
  return made.map(({ id }) => id);
};

/** A contact of a lead on a day. */
export const buildContact = (world: World, leadId: string, on: string): Promise<unknown> =>
  rowsOf(
    world,
    `insert into follow_up (lead_id, kind, happened_on, recorded_by, our_people, their_people, outcome)
     values ($1, 'call', $2, $3, '方', '俞', '通话')`,
    [leadId, on, world.user('staff')],
  );

/** Twelve alerts of a rule from forty days ago, eight of them muted, none cured. */
export const buildWolf = async (world: World, ruleId: string): Promise<void> => {
  const leads = await buildStalled(
    world,
    Array.from({ length: 12 }, () => ({ stage: 'negotiating' as const })),
  );
  await rowsOf(
    world,
    `with a as (
       insert into alert (no, rule_id, subject_kind, subject_id, lead_id, unit_id, level, since_on, waiting_on,
         opened_on, pack_version)
       select '预警-' || nextval('alert_no_seq'), $1, 'lead', id, id, recruiting_unit_id, 'yellow', $2::date, 'recruiter',
         $2::date, '2026.1' from lead where id = any($3) returning id),
     e as (insert into alert_event (alert_id, turn, kind, happened_on, level)
       select id, 1, 'opened', $2::date, 'yellow' from a)
     insert into alert_event (alert_id, turn, kind, happened_on, note, until_on)
     select id, 1, 'snoozed', $2::date, '企业年会', $2::date + 10 from a limit 8`,
    [ruleId, dayOf(world, -40), leads],
  );
};
