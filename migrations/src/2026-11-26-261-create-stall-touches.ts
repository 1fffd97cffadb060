import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What changed since the last scan: each statement that changes what a rule looks at leaves the leads it touched,
 * whoever wrote it. Only ever appended to and taken away, so that writers never wait for each other.
 */
export class CreateStallTouches1795651200261 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table stall_touch (
        id bigint generated always as identity primary key,
        lead_id uuid not null
      );
      grant select, insert, delete on stall_touch to luodi_app;
      -- What time alone may bring to its threshold is found by the day since which it stands still.
      create index lead_stage_since_idx on lead (stage, stage_since);
      create index lead_registered_idx on lead (created_at) where stage = 'lead';
      create index follow_up_happened_idx on follow_up (happened_on, lead_id);

      alter table alert_run add mode text not null default 'full' check (mode in ('full', 'changed'));
    `);
    for (const [table, leads] of watched) {
      await db.query(`
        create function touch_by_${table}() returns trigger language plpgsql as $$
        begin
          insert into stall_touch (lead_id) ${leads};
          return null;
        end $$;
        create trigger ${table}_touched_by_insert after insert on ${table}
          referencing new table as changed for each statement execute function touch_by_${table}();
        create trigger ${table}_touched_by_update after update on ${table}
          referencing new table as changed for each statement execute function touch_by_${table}();
      `);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [table] of watched) {
      await db.query(`
        drop trigger ${table}_touched_by_insert on ${table};
        drop trigger ${table}_touched_by_update on ${table};
        drop function touch_by_${table}();
      `);
    }
    await db.query(`
      alter table alert_run drop mode;
      drop index lead_stage_since_idx, lead_registered_idx, follow_up_happened_idx;
      drop table stall_touch;
    `);
  }
}

const ofLead = 'select distinct lead_id from changed';

/** The tables the rules over leads read, and which leads a change of them touches. */
const watched: readonly (readonly [table: string, leads: string])[] = [
  ['lead', 'select id from changed'],
  ['follow_up', ofLead],
  ['lead_screening', ofLead],
  ['progress_report', ofLead],
  [
    'progress_payment',
    'select distinct r.lead_id from changed c join progress_report r on r.id = c.report_id',
  ],
  ['agreement', ofLead],
  [
    'agreement_phase',
    'select distinct a.lead_id from changed c join agreement a on a.id = c.agreement_id',
  ],
  ['project_fact', ofLead],
  ['ownership_gap', ofLead],
  ['land_delay', ofLead],
  [
    'alert_waiting',
    'select distinct a.lead_id from changed c join alert a on a.id = c.alert_id where a.lead_id is not null',
  ],
];
