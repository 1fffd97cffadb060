import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 研判: a dated opinion on a lead. A later opinion stands over an earlier one; both are kept. */
export class CreateScreenings1795392000090 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table lead
        add investment_kind text not null default 'manufacturing'
          check (investment_kind in ('manufacturing', 'big_data', 'other')),
        add responsible_unit_id uuid references unit (id),
        add responsible_person_name text check (length(responsible_person_name) between 1 and 40),
        add next_dispatch_on date,
        add parcel_no text check (length(parcel_no) between 1 and 60);
      create index lead_responsible_unit_idx on lead (responsible_unit_id);
      create index lead_next_dispatch_idx on lead (next_dispatch_on) where next_dispatch_on is not null;
      create index lead_parcel_idx on lead (parcel_no) where parcel_no is not null;

      create table lead_screening (
        id uuid primary key default uuidv7(),
        lead_id uuid not null references lead (id),
        opinion text not null check (opinion in ('admit', 'leased_plant', 'refuse')),
        reason text,
        note text not null check (length(note) between 2 and 2000),
        findings jsonb not null,
        recorded_at timestamptz not null,
        recorded_by uuid not null references app_user (id),
        check (opinion = 'admit' or reason is not null)
      );
      create index lead_screening_lead_idx on lead_screening (lead_id, recorded_at desc);
      create index lead_screening_by_idx on lead_screening (recorded_by);
      create trigger lead_screening_stamp before insert on lead_screening
        for each row execute function stamp_recorded_at();
      create trigger lead_screening_append_only before update or delete on lead_screening
        for each row execute function refuse_change();
      create trigger lead_screening_no_truncate before truncate on lead_screening
        for each statement execute function refuse_change();

      -- 省、市、区县重点项目与观摩: one project may hold several; one tag per level and year.
      create table key_project_tag (
        id uuid primary key default uuidv7(),
        lead_id uuid not null references lead (id),
        level text not null check (level in ('province', 'city', 'county', 'site_review')),
        year int not null check (year between 2000 and 2100),
        entry_reason text not null check (length(entry_reason) between 2 and 500),
        entered_by uuid not null references app_user (id),
        entered_at timestamptz not null default clock_timestamp(),
        exit_reason text check (length(exit_reason) between 2 and 500),
        exited_by uuid references app_user (id),
        exited_at timestamptz,
        check ((exited_at is null) = (exited_by is null)),
        check ((exited_at is null) = (exit_reason is null))
      );
      create unique index key_project_tag_once_idx on key_project_tag (lead_id, level, year) where exited_at is null;
      create index key_project_tag_year_idx on key_project_tag (year, level);
      create index key_project_tag_lead_idx on key_project_tag (lead_id);
      create index key_project_tag_entered_by_idx on key_project_tag (entered_by);
      create index key_project_tag_exited_by_idx on key_project_tag (exited_by);

      grant select, insert on lead_screening, key_project_tag to luodi_app;
      grant update (exit_reason, exited_by, exited_at) on key_project_tag to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table key_project_tag, lead_screening;
      alter table lead drop investment_kind, drop responsible_unit_id, drop responsible_person_name,
        drop next_dispatch_on, drop parcel_no;
    `);
  }
}
