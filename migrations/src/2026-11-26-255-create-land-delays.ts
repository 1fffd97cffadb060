import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 政府原因顺延: days on which the clock of idle land stands still, each confirmed by a second person; who owns what, found fast. */
export class CreateLandDelays1795651200255 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index ownership_open_user_idx on ownership (user_id, lead_id) where upper_inf(during);
      create index ownership_open_unit_idx on ownership (unit_id, lead_id) where upper_inf(during);

      -- One kind more beside those that are known by now.
      do $$ declare known text; begin
        select pg_get_constraintdef(oid) into known from pg_constraint where conname = 'change_request_kind_check';
        execute 'alter table change_request drop constraint change_request_kind_check';
        execute 'alter table change_request add constraint change_request_kind_check '
          || replace(known, 'ARRAY[', 'ARRAY[''delay_land''::text, ');
      end $$;

      create table land_delay (
        id uuid primary key default uuidv7(),
        lead_id uuid not null references lead (id),
        -- Its first and its last day count both.
        during daterange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
        reason text not null check (length(reason) between 4 and 500),
        change_request_id uuid not null unique references change_request (id),
        proposed_by uuid not null references app_user (id),
        approved_by uuid not null references app_user (id),
        recorded_at timestamptz not null,
        constraint land_delay_once exclude using gist (lead_id with =, during with &&),
        check (proposed_by <> approved_by),
        check (lower(during) <= (recorded_at at time zone 'Asia/Shanghai')::date)
      );
      create index land_delay_lead_idx on land_delay (lead_id);
      create index land_delay_proposed_idx on land_delay (proposed_by);
      create index land_delay_approved_idx on land_delay (approved_by);

      create table land_delay_file (
        delay_id uuid not null references land_delay (id),
        file_id uuid not null references lead_file (id),
        primary key (delay_id, file_id)
      );
      create index land_delay_file_file_idx on land_delay_file (file_id);

      create function guard_land_delay() returns trigger language plpgsql as $$
      begin
        if not exists (select from change_request r where r.id = new.change_request_id and r.lead_id = new.lead_id
            and r.kind = 'delay_land' and r.status = 'approved' and r.decided_at = now()
            and r.decided_by = new.approved_by and r.requested_by = new.proposed_by) then
          raise exception 'a delay is confirmed by a second person' using errcode = 'LD076';
        end if;
        return new;
      end $$;
      create trigger land_delay_approved before insert on land_delay
        for each row execute function guard_land_delay();

      -- Judged when the transaction ends: a paper of that very project stands behind it.
      create function check_land_delay_file() returns trigger language plpgsql as $$
      begin
        if not exists (select from land_delay_file x join lead_file f on f.id = x.file_id
            where x.delay_id = new.id and f.lead_id = new.lead_id and f.removed_at is null) then
          raise exception 'a delay needs its paper' using errcode = 'LD077';
        end if;
        return null;
      end $$;
      create constraint trigger land_delay_has_file after insert on land_delay
        deferrable initially deferred for each row execute function check_land_delay_file();

      create trigger land_delay_stamp before insert on land_delay
        for each row execute function stamp_recorded_at();
      create trigger land_delay_append_only before update or delete on land_delay
        for each row execute function refuse_change();
      create trigger land_delay_file_append_only before update or delete on land_delay_file
        for each row execute function refuse_change();
      grant select, insert on land_delay, land_delay_file to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table land_delay_file, land_delay;
      drop function guard_land_delay(), check_land_delay_file();
      drop index ownership_open_user_idx, ownership_open_unit_idx;
      delete from change_request where kind = 'delay_land';
      do $$ declare known text; begin
        select pg_get_constraintdef(oid) into known from pg_constraint where conname = 'change_request_kind_check';
        execute 'alter table change_request drop constraint change_request_kind_check';
        execute 'alter table change_request add constraint change_request_kind_check '
          || replace(known, '''delay_land''::text, ', '');
      end $$;
    `);
  }
}
