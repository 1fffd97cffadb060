import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers and photos of a trip, what was said of each project in its report, and approval by rule. */
export class AddTripPapers1795651200250 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table trip_file (
        id uuid primary key default uuidv7(),
        trip_id uuid not null references trip (id),
        purpose text not null check (purpose in ('invitation', 'appointment', 'photo', 'voucher', 'other')),
        name text not null check (length(name) between 1 and 160),
        media_type text not null,
        size_bytes bigint not null check (size_bytes between 1 and 52428800),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        -- The day a photo was taken, from its own metadata; null when it carries none.
        captured_on date,
        uploaded_by uuid not null references app_user (id),
        uploaded_at timestamptz not null default clock_timestamp(),
        removed_by uuid references app_user (id),
        removed_at timestamptz,
        removal_reason text,
        check ((removed_at is null) = (removed_by is null)),
        check ((removed_at is null) = (removal_reason is null))
      );
      create index trip_file_trip_idx on trip_file (trip_id, uploaded_at desc);
      create index trip_file_uploaded_by_idx on trip_file (uploaded_by);
      create index trip_file_removed_by_idx on trip_file (removed_by);
      create index trip_file_sha_idx on trip_file (sha256);

      -- What was put on file, or came to nothing, keeps the papers it has.
      create function guard_trip_file() returns trigger language plpgsql as $$
      begin
        if exists (select from trip where id = new.trip_id and status in ('archived', 'cancelled')) then
          raise exception 'a closed trip takes no papers' using errcode = 'LD044';
        end if;
        if tg_op = 'UPDATE' and old.removed_at is not null then
          raise exception 'a paper is taken off once' using errcode = 'LD044';
        end if;
        return new;
      end $$;
      create trigger trip_file_guard before insert or update on trip_file
        for each row execute function guard_trip_file();
      create trigger trip_file_no_delete before delete on trip_file
        for each row execute function refuse_change();

      alter table trip_lead_outcome add column outcome text;

      alter table trip_event drop constraint trip_event_kind_check;
      alter table trip_event add constraint trip_event_kind_check check (kind in ('draft', 'submission', 'withdrawal',
        'approval', 'automatic_approval', 'return', 'cancellation', 'departure', 'coming_back', 'refiling', 'report',
        'archival', 'explanation'));

      -- By rule only what no rule marked: a standard that is not on file is unknown, and unknown has not passed.
      create function check_automatic_approval() returns trigger language plpgsql as $$
      begin
        if new.kind = 'automatic_approval' and not exists (
            select from trip_version v
            where v.id = new.version_id and v.trip_id = new.trip_id and v.approval_level = 'unit_head'
              and v.flags = '{}' and not v.is_late
              and not exists (select from jsonb_array_elements(v.findings) f where f ->> 'verdict' <> 'pass')) then
          raise exception 'an approval by rule rests on a clean filing' using errcode = 'LD043';
        end if;
        return new;
      end $$;
      create trigger trip_event_automatic_approval before insert on trip_event
        for each row execute function check_automatic_approval();

      grant select, insert on trip_file to luodi_app;
      grant update (removed_by, removed_at, removal_reason) on trip_file to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger trip_event_automatic_approval on trip_event;
      drop function check_automatic_approval();
      alter table trip_event drop constraint trip_event_kind_check;
      alter table trip_event add constraint trip_event_kind_check check (kind in ('draft', 'submission', 'withdrawal',
        'approval', 'return', 'cancellation', 'departure', 'coming_back', 'refiling', 'report', 'archival',
        'explanation'));
      alter table trip_lead_outcome drop column outcome;
      drop table trip_file;
      drop function guard_trip_file();
    `);
  }
}
