import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 目标任务: a sheet sets every unit's task of a year in one indicator, by month; an amendment is a new sheet. What may
 * be scored by is a table, so that days out and raw lead counts can be refused here too. 财税 and peers' figures are
 * typed with their source and only added to.
 */
export class CreateTargets1795651200290 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table indicator (
        id text primary key,
        is_scorable boolean not null,
        has_target boolean not null check (is_scorable or not has_target),
        -- Volume and days away earn nothing, whoever edits this table.
        check (is_scorable = (id not in ('trip-days', 'lead-count')))
      );
      insert into indicator values
        ('signed-count', true, true), ('signed-amount', true, true), ('flagship-count', true, true),
        ('advanced-count', true, true), ('start-count', true, true), ('production-count', true, true),
        ('at-target-count', true, true), ('paid-in', true, true), ('fiscal-income', true, true),
        ('overdue-start-count', true, false), ('fabricated-count', true, false),
        ('trip-days', false, false), ('lead-count', false, false);

      create table target_sheet (
        id uuid primary key default uuidv7(),
        year int not null check (year between 2000 and 2100),
        indicator text not null references indicator (id),
        edition int not null check (edition >= 1),
        status text not null default 'waiting' check (status in ('waiting', 'approved', 'refused', 'withdrawn')),
        reason text check (length(reason) between 2 and 1000),
        source_document text not null check (length(source_document) between 2 and 500),
        findings jsonb not null default '[]',
        proposed_by uuid not null references app_user (id),
        created_at timestamptz not null default clock_timestamp(),
        decided_by uuid references app_user (id),
        decided_at timestamptz,
        decision_note text check (length(decision_note) <= 500),
        unique (year, indicator, edition),
        check ((status = 'waiting') = (decided_at is null)),
        check ((decided_at is null) = (decided_by is null)),
        check (status <> 'refused' or decision_note is not null)
      );
      create unique index target_sheet_one_waiting_idx on target_sheet (year, indicator) where status = 'waiting';
      create index target_sheet_in_force_idx on target_sheet (year, indicator, decided_at desc)
        where status = 'approved';
      create index target_sheet_created_idx on target_sheet (created_at desc, id);
      create index target_sheet_indicator_idx on target_sheet (indicator);
      create index target_sheet_proposed_by_idx on target_sheet (proposed_by);
      create index target_sheet_decided_by_idx on target_sheet (decided_by);

      create table target_row (
        sheet_id uuid not null references target_sheet (id),
        unit_id uuid not null references unit (id),
        -- Whole, in the indicator's measure: projects or yuan.
        annual bigint not null check (annual between 0 and 10000000000000),
        months bigint[] not null check (cardinality(months) = 12 and array_position(months, null) is null
          and 0 <= all (months)),
        primary key (sheet_id, unit_id),
        constraint target_row_months_add_up check (annual = months[1] + months[2] + months[3] + months[4] + months[5]
          + months[6] + months[7] + months[8] + months[9] + months[10] + months[11] + months[12])
      );
      create index target_row_unit_idx on target_row (unit_id);

      -- 提出人不批准; a decided sheet is never touched again.
      create function guard_target_sheet() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          if new.status <> 'waiting' or not (select has_target from indicator where id = new.indicator) then
            raise exception 'a sheet begins waiting, for an indicator with targets' using errcode = 'LD130';
          end if;
          -- What was approved is only amended with a reason.
          if new.reason is null and exists (select from target_sheet s
              where (s.year, s.indicator, s.status) = (new.year, new.indicator, 'approved')) then
            raise exception 'an amendment says why' using errcode = '23514';
          end if;
          return new;
        end if;
        if old.status <> 'waiting' or (new.year, new.indicator, new.edition, new.source_document, new.proposed_by,
            new.created_at) is distinct from (old.year, old.indicator, old.edition, old.source_document,
            old.proposed_by, old.created_at) or new.reason is distinct from old.reason then
          raise exception 'a decided sheet is not rewritten' using errcode = 'LD001';
        end if;
        if new.status in ('approved', 'refused') and new.decided_by = new.proposed_by then
          raise exception 'nobody approves a sheet of their own' using errcode = 'LD132';
        end if;
        new.decided_at := clock_timestamp();
        return new;
      end $$;
      create trigger target_sheet_guard before insert or update on target_sheet
        for each row execute function guard_target_sheet();
      create trigger target_sheet_no_delete before delete on target_sheet
        for each row execute function refuse_change();

      create function guard_target_row() returns trigger language plpgsql as $$
      begin
        if (select status <> 'waiting' from target_sheet where id = new.sheet_id) then
          raise exception 'rows join a sheet only while it waits' using errcode = 'LD131';
        end if;
        return new;
      end $$;
      create trigger target_row_guard before insert on target_row
        for each row execute function guard_target_row();
      create trigger target_row_append_only before update or delete on target_row
        for each row execute function refuse_change();

      create table fiscal_figure (
        id uuid primary key default uuidv7(),
        unit_id uuid not null references unit (id),
        -- The first day of the month it came in.
        month_on date not null check (extract(day from month_on) = 1),
        amount_yuan bigint not null check (amount_yuan between 0 and 10000000000000),
        source text not null check (length(source) between 2 and 500),
        version int not null check (version >= 1),
        entered_by uuid not null references app_user (id),
        recorded_at timestamptz not null,
        unique (unit_id, month_on, version)
      );
      create index fiscal_figure_month_idx on fiscal_figure (month_on, unit_id);
      create index fiscal_figure_entered_by_idx on fiscal_figure (entered_by);
      create trigger fiscal_figure_stamp before insert on fiscal_figure
        for each row execute function stamp_recorded_at();
      create trigger fiscal_figure_append_only before update or delete on fiscal_figure
        for each row execute function refuse_change();
      create function guard_fiscal_figure() returns trigger language plpgsql as $$
      begin
        if (select unit_id = new.unit_id from app_user where id = new.entered_by) then
          raise exception 'no unit enters its own income' using errcode = 'LD135';
        end if;
        return new;
      end $$;
      create trigger fiscal_figure_guard before insert on fiscal_figure
        for each row execute function guard_fiscal_figure();

      create table peer_figure (
        id uuid primary key default uuidv7(),
        county text not null check (length(county) between 2 and 40),
        indicator text not null references indicator (id),
        figure bigint not null check (figure between 0 and 10000000000000),
        as_of_on date not null,
        source text not null check (length(source) between 4 and 500),
        version int not null check (version >= 1),
        entered_by uuid not null references app_user (id),
        recorded_at timestamptz not null,
        unique (county, indicator, as_of_on, version)
      );
      create index peer_figure_indicator_idx on peer_figure (indicator, as_of_on desc);
      create index peer_figure_entered_by_idx on peer_figure (entered_by);
      create trigger peer_figure_stamp before insert on peer_figure
        for each row execute function stamp_recorded_at();
      create trigger peer_figure_append_only before update or delete on peer_figure
        for each row execute function refuse_change();

      grant select on indicator to luodi_app;
      grant select, insert on target_sheet, target_row, fiscal_figure, peer_figure to luodi_app;
      grant update (status, decided_by, decision_note, findings) on target_sheet to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table peer_figure, fiscal_figure, target_row, target_sheet, indicator;
      drop function guard_target_sheet(), guard_target_row(), guard_fiscal_figure();
    `);
  }
}
