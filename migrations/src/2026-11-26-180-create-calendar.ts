import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 工作日: what the yearly notice moved that the shipped calendar does not hold, one row a day; and which years are entered. */
export class CreateCalendar1795651200180 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table calendar_override (
        day date primary key check (day between '2004-01-01' and '2100-12-31'),
        -- standard: no longer moved; the row stays, so that its version goes on counting.
        kind text not null check (kind in ('work', 'rest', 'standard')),
        name text not null check (length(name) between 1 and 60),
        source text not null check (length(source) between 2 and 200),
        version int not null default 1,
        changed_by uuid not null references app_user (id),
        changed_at timestamptz not null default clock_timestamp()
      );
      create index calendar_override_by_idx on calendar_override (changed_by);

      -- A year is known when the State Council's notice of it has been entered whole.
      create table calendar_year (
        year int primary key check (year between 2004 and 2100),
        is_entered boolean not null,
        source text not null check (length(source) between 2 and 200),
        version int not null default 1,
        changed_by uuid not null references app_user (id),
        changed_at timestamptz not null default clock_timestamp()
      );
      create index calendar_year_by_idx on calendar_year (changed_by);

      -- Each change raises the version by one: what was read stale cannot be written over.
      create function guard_calendar() returns trigger language plpgsql as $$
      begin
        if new.version <> old.version + 1 then
          raise exception 'a calendar row moves on by one version' using errcode = 'LD001';
        end if;
        new.changed_at := clock_timestamp();
        return new;
      end $$;
      create trigger calendar_override_guard before update on calendar_override
        for each row execute function guard_calendar();
      create trigger calendar_year_guard before update on calendar_year
        for each row execute function guard_calendar();
      create trigger calendar_override_no_delete before delete on calendar_override
        for each row execute function refuse_change();
      create trigger calendar_year_no_delete before delete on calendar_year
        for each row execute function refuse_change();

      grant select, insert on calendar_override, calendar_year to luodi_app;
      grant update (kind, name, source, version, changed_by, changed_at) on calendar_override to luodi_app;
      grant update (is_entered, source, version, changed_by, changed_at) on calendar_year to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table calendar_year;
      drop table calendar_override;
      drop function guard_calendar();
    `);
  }
}
