import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 外出招商报备: a trip, each of its filings as submitted, who travels. A filing is never rewritten: a
 * change is another version. One person is on one trip at a time.
 */
export class CreateTrips1795651200210 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create extension if not exists btree_gist;
      create sequence trip_no_seq;

      create table trip (
        id uuid primary key default uuidv7(),
        no text not null unique default to_char(now() at time zone 'Asia/Shanghai', 'YYYY')
          || '-' || lpad(nextval('trip_no_seq')::text, 5, '0'),
        unit_id uuid not null references unit (id),
        -- Made by the device that wrote the draft: the same draft sent twice is one trip.
        client_key text check (client_key ~ '^[A-Za-z0-9._:-]{8,80}$'),
        status text not null default 'draft' check (status in ('draft', 'returned', 'filed', 'approved', 'departed',
          'back', 'reported', 'archived', 'cancelled')),
        -- The working copy while a draft; what is in force once filed.
        content jsonb not null,
        purpose text,
        departs_on date,
        returns_on date,
        zones text[] not null default '{}',
        current_version_id uuid,
        approved_version_id uuid,
        approval_level text check (approval_level in ('unit_head', 'hub', 'leader', 'other_leader')),
        approved_on date,
        departed_on date,
        returned_on date,
        -- 后补的，永远注明.
        is_late boolean not null default false,
        -- The rules that marked the filing in force.
        flags text[] not null default '{}',
        search_text text not null,
        search_grams text[] not null,
        version int not null default 1,
        created_by uuid not null references app_user (id),
        created_at timestamptz not null default clock_timestamp(),
        updated_at timestamptz not null default clock_timestamp(),
        check (returned_on >= departed_on),
        check (status in ('draft', 'returned', 'cancelled') or current_version_id is not null),
        check (status not in ('approved', 'departed', 'back', 'reported', 'archived') or approved_on is not null),
        check (status not in ('departed', 'back', 'reported', 'archived') or departed_on is not null),
        check (status not in ('back', 'reported', 'archived') or returned_on is not null)
      );
      create unique index trip_client_key_idx on trip (created_by, client_key) where client_key is not null;
      create index trip_unit_idx on trip (unit_id, status, departs_on);
      create index trip_status_idx on trip (status, departs_on, id);
      create index trip_departs_idx on trip (departs_on desc, id);
      create index trip_updated_idx on trip (updated_at desc, id);
      create index trip_search_idx on trip using gin (search_grams);
      create index trip_created_by_idx on trip (created_by);

      create table trip_version (
        id uuid primary key default uuidv7(),
        trip_id uuid not null references trip (id),
        no int not null check (no >= 1),
        kind text not null check (kind in ('filing', 'refiling')),
        content jsonb not null,
        purpose text not null,
        departs_on date not null,
        returns_on date not null,
        reason text,
        findings jsonb not null,
        approval_level text not null check (approval_level in ('unit_head', 'hub', 'leader', 'other_leader')),
        is_late boolean not null,
        flags text[] not null,
        -- What the sender's clock said: a note, nothing is reckoned from it.
        client_stated_at timestamptz,
        recorded_by uuid not null references app_user (id),
        recorded_at timestamptz not null,
        unique (trip_id, no),
        check (returns_on >= departs_on),
        check (returns_on - departs_on < 31),
        check (kind <> 'refiling' or length(reason) >= 4)
      );
      create index trip_version_by_idx on trip_version (recorded_by);

      -- Received when the database received it; a filing on or after the day of leaving is late whatever is claimed.
      create function stamp_trip_version() returns trigger language plpgsql as $$
      begin
        new.recorded_at := clock_timestamp();
        if new.kind = 'filing' and (new.recorded_at at time zone 'Asia/Shanghai')::date >= new.departs_on then
          new.is_late := true;
        end if;
        return new;
      end $$;
      create trigger trip_version_stamp before insert on trip_version
        for each row execute function stamp_trip_version();
      create trigger trip_version_append_only before update or delete on trip_version
        for each row execute function refuse_change();

      alter table trip
        add constraint trip_current_version_fkey foreign key (current_version_id) references trip_version (id),
        add constraint trip_approved_version_fkey foreign key (approved_version_id) references trip_version (id);
      create index trip_current_version_idx on trip (current_version_id);
      create index trip_approved_version_idx on trip (approved_version_id);

      create table trip_stop (
        id uuid primary key default uuidv7(),
        version_id uuid not null references trip_version (id),
        no int not null,
        place text not null,
        region_code text check (region_code ~ '^[0-9]{6}$'),
        zones text[] not null,
        arrives_on date not null,
        leaves_on date not null,
        unique (version_id, no),
        check (leaves_on >= arrives_on)
      );
      create index trip_stop_place_idx on trip_stop (place);
      create trigger trip_stop_append_only before update or delete on trip_stop
        for each row execute function refuse_change();

      create table trip_appointment (
        id uuid primary key default uuidv7(),
        version_id uuid not null references trip_version (id),
        no int not null,
        happens_on date not null,
        enterprise text not null,
        -- The name without its place and form, so that two spellings meet.
        enterprise_key text not null,
        company_id uuid references company (id),
        lead_id uuid references lead (id),
        unique (version_id, no)
      );
      create index trip_appointment_enterprise_idx on trip_appointment (enterprise_key, happens_on);
      create index trip_appointment_company_idx on trip_appointment (company_id);
      create index trip_appointment_lead_idx on trip_appointment (lead_id);
      create trigger trip_appointment_append_only before update or delete on trip_appointment
        for each row execute function refuse_change();

      -- People of the system by id: one person is on one trip at a time. Companions from outside by name only.
      create table trip_traveller (
        id uuid primary key default uuidv7(),
        trip_id uuid not null references trip (id),
        version_id uuid not null references trip_version (id),
        user_id uuid references app_user (id),
        name text not null check (length(name) between 1 and 40),
        rank text not null,
        period daterange not null check (not isempty(period)),
        -- Of the filing in force of a trip that stands; a trigger keeps it.
        is_standing boolean not null default false,
        constraint trip_traveller_once exclude using gist (user_id with =, period with &&) where (is_standing)
      );
      create index trip_traveller_trip_idx on trip_traveller (trip_id);
      create index trip_traveller_version_idx on trip_traveller (version_id);
      create index trip_traveller_user_idx on trip_traveller (user_id);
      create function guard_trip_traveller() returns trigger language plpgsql as $$
      begin
        if (new.id, new.trip_id, new.version_id, new.name, new.rank)
            is distinct from (old.id, old.trip_id, old.version_id, old.name, old.rank)
          or new.user_id is distinct from old.user_id
          or not old.period @> new.period then
          raise exception 'the travellers of a filing are not rewritten' using errcode = 'LD001';
        end if;
        return new;
      end $$;
      create trigger trip_traveller_guard before update on trip_traveller
        for each row execute function guard_trip_traveller();
      create trigger trip_traveller_no_delete before delete on trip_traveller
        for each row execute function refuse_change();

      create table trip_step (
        from_status text not null,
        to_status text not null,
        primary key (from_status, to_status)
      );
      insert into trip_step values
        ('draft', 'filed'), ('draft', 'cancelled'),
        ('returned', 'filed'), ('returned', 'cancelled'),
        ('filed', 'draft'), ('filed', 'returned'), ('filed', 'approved'), ('filed', 'departed'), ('filed', 'cancelled'),
        ('approved', 'filed'), ('approved', 'departed'), ('approved', 'cancelled'),
        ('departed', 'filed'), ('departed', 'back'),
        ('back', 'reported'),
        ('reported', 'archived');

      create function guard_trip() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          if new.status <> 'draft' or new.is_late then
            raise exception 'a trip begins as a draft' using errcode = 'LD040';
          end if;
          return new;
        end if;
        if (new.no, new.unit_id, new.created_by, new.created_at)
            is distinct from (old.no, old.unit_id, old.created_by, old.created_at)
          or new.client_key is distinct from old.client_key
          or old.is_late and not new.is_late
          or old.departed_on is not null and new.departed_on is distinct from old.departed_on
          or old.returned_on is not null and new.returned_on is distinct from old.returned_on
          or old.status in ('archived', 'cancelled') then
          raise exception 'a filed trip is not rewritten' using errcode = 'LD001';
        end if;
        if new.content is distinct from old.content and old.status not in ('draft', 'returned')
          and new.content is distinct from (select content from trip_version where id = new.current_version_id) then
          raise exception 'a filed trip is changed by filing anew' using errcode = 'LD041';
        end if;
        if new.current_version_id is not null
          and not exists (select from trip_version where id = new.current_version_id and trip_id = new.id) then
          raise exception 'a trip stands on its own filing' using errcode = 'LD041';
        end if;
        if new.status <> old.status
          and not exists (select from trip_step where from_status = old.status and to_status = new.status) then
          raise exception 'a trip does not go from % to %', old.status, new.status using errcode = 'LD040';
        end if;
        -- What is on its way was approved as it stands; whoever left already goes on only so.
        if new.status in ('approved', 'departed', 'back', 'reported', 'archived')
          and new.approved_version_id is distinct from new.current_version_id
          or new.status = 'departed' and new.departed_on is null then
          raise exception 'the filing in force is not approved' using errcode = 'LD040';
        end if;
        return new;
      end $$;
      create trigger trip_guard before insert or update on trip for each row execute function guard_trip();
      create trigger trip_no_delete before delete on trip for each row execute function refuse_change();

      -- First those who no longer stand, then those who do: so a person moves from one version to the next.
      create function keep_travellers_standing() returns trigger language plpgsql as $$
      begin
        update trip_traveller set is_standing = false
        where trip_id = new.id and is_standing and (version_id is distinct from new.current_version_id
          or new.status in ('draft', 'returned', 'cancelled'));
        if new.status not in ('draft', 'returned', 'cancelled') then
          update trip_traveller set is_standing = true where version_id = new.current_version_id and not is_standing;
        end if;
        -- Back early, one is free again from the next day.
        if new.returned_on is not null and old.returned_on is null then
          update trip_traveller set period = period * daterange(null, new.returned_on, '[]')
          where trip_id = new.id and is_standing and upper(period) > new.returned_on + 1
            and lower(period) <= new.returned_on;
        end if;
        return null;
      end $$;
      create trigger trip_keeps_travellers after update of status, current_version_id, returned_on on trip
        for each row execute function keep_travellers_standing();

      create table trip_event (
        id uuid primary key default uuidv7(),
        trip_id uuid not null references trip (id),
        version_id uuid references trip_version (id),
        kind text not null check (kind in ('draft', 'submission', 'withdrawal', 'approval', 'return', 'cancellation',
          'departure', 'coming_back', 'refiling', 'report', 'archival', 'explanation')),
        happened_on date,
        note text,
        findings jsonb not null default '[]',
        recorded_by uuid not null references app_user (id),
        recorded_at timestamptz not null,
        check (kind not in ('return', 'cancellation', 'explanation') or length(note) >= 4)
      );
      create index trip_event_trip_idx on trip_event (trip_id, recorded_at);
      create index trip_event_version_idx on trip_event (version_id);
      create index trip_event_by_idx on trip_event (recorded_by);
      create trigger trip_event_stamp before insert on trip_event
        for each row execute function stamp_recorded_at();
      create trigger trip_event_append_only before update or delete on trip_event
        for each row execute function refuse_change();

      -- 本人不批本人: neither who travels nor who filed approves, whatever the rank.
      create function check_other_approves() returns trigger language plpgsql as $$
      begin
        if new.kind in ('approval', 'archival') and (
            exists (select from trip_traveller where version_id = new.version_id and user_id = new.recorded_by)
            or exists (select from trip_version where id = new.version_id and recorded_by = new.recorded_by)) then
          raise exception 'a trip is approved by another person' using errcode = 'LD042';
        end if;
        return new;
      end $$;
      create trigger trip_event_other_approves before insert on trip_event
        for each row execute function check_other_approves();

      grant usage on sequence trip_no_seq to luodi_app;
      grant select on trip_step to luodi_app;
      grant select, insert on trip, trip_version, trip_stop, trip_appointment, trip_traveller, trip_event
        to luodi_app;
      grant update (status, content, purpose, departs_on, returns_on, zones, current_version_id, approved_version_id,
        approval_level, approved_on, departed_on, returned_on, is_late, flags, search_text, search_grams, version,
        updated_at) on trip to luodi_app;
      grant update (is_standing, period) on trip_traveller to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table trip drop constraint trip_current_version_fkey, drop constraint trip_approved_version_fkey;
      drop table trip_event, trip_step, trip_traveller, trip_appointment, trip_stop, trip_version, trip;
      drop function guard_trip(), guard_trip_traveller(), keep_travellers_standing(), check_other_approves(),
        stamp_trip_version();
      drop sequence trip_no_seq;
    `);
  }
}
