import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 招商接待: the sheet as filed (guests, who accompanies, the meal, the costs), its course, what a named approver allowed
 * beyond the limits, and what it came to. Nothing filed is rewritten.
 */
export class CreateReceptions1795651200220 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table reception (
        id uuid primary key default uuidv7(),
        seq bigint generated always as identity unique,
        unit_id uuid not null references unit (id),
        kind text not null check (kind in ('business', 'official')),
        lead_id uuid references lead (id),
        purpose text check (length(purpose) between 1 and 500),
        letter_no text check (length(letter_no) between 1 and 80),
        record_no text check (length(record_no) between 1 and 80),
        starts_on date not null,
        ends_on date not null check (ends_on - starts_on between 0 and 30),
        place text check (length(place) between 1 and 120),
        remark text check (length(remark) between 1 and 1000),
        status text not null default 'draft'
          check (status in ('draft', 'filed', 'approved', 'held', 'settled', 'cancelled')),
        -- What the rules said when it was last filed, approved or settled.
        findings jsonb not null default '[]',
        filed_at timestamptz,
        -- Filed after the guests came: marked for ever.
        is_late boolean not null default false,
        approved_at timestamptz,
        -- Null with an approval: the county lets a clean sheet pass without a person.
        approved_by uuid references app_user (id),
        held_on date,
        actual_guests int check (actual_guests between 0 and 500),
        actual_accompanying int check (actual_accompanying between 0 and 500),
        actual_meals int check (actual_meals between 0 and 100),
        list_signed_by text check (length(list_signed_by) between 1 and 40),
        list_signed_on date,
        settled_at timestamptz,
        created_by uuid not null references app_user (id),
        created_at timestamptz not null default clock_timestamp(),
        updated_at timestamptz not null default clock_timestamp(),
        version int not null default 1,
        -- 办理人不审批.
        check (approved_by <> created_by),
        check (approved_by is null or approved_at is not null),
        check (status in ('draft', 'cancelled') or filed_at is not null),
        check (status not in ('approved', 'held', 'settled') or approved_at is not null),
        check (status not in ('held', 'settled') or held_on is not null and actual_guests is not null
          and actual_accompanying is not null and actual_meals is not null),
        check (held_on >= starts_on),
        check (status <> 'settled' or list_signed_by is not null and list_signed_on is not null
          and settled_at is not null),
        check (list_signed_on >= held_on),
        -- 无公函或备案号的不予接待; a business reception names its project.
        check (status in ('draft', 'cancelled') or letter_no is not null
          or kind = 'business' and record_no is not null),
        check (status in ('draft', 'cancelled') or kind <> 'business' or lead_id is not null)
      );
      create index reception_unit_idx on reception (unit_id, starts_on desc);
      create index reception_lead_idx on reception (lead_id);
      create index reception_status_idx on reception (status, starts_on desc, id);
      create index reception_starts_idx on reception (starts_on desc, id);
      create index reception_created_by_idx on reception (created_by);
      create index reception_approved_by_idx on reception (approved_by);

      create table reception_step (
        from_status text not null,
        to_status text not null,
        primary key (from_status, to_status)
      );
      insert into reception_step values
        ('draft', 'filed'), ('draft', 'cancelled'),
        ('filed', 'draft'), ('filed', 'approved'), ('filed', 'cancelled'),
        ('approved', 'held'), ('approved', 'cancelled'),
        ('held', 'settled');

      create function guard_reception() returns trigger language plpgsql as $$
      declare
        own_course text[] := '{status,findings,filed_at,is_late,approved_at,approved_by,held_on,actual_guests,
          actual_accompanying,actual_meals,list_signed_by,list_signed_on,settled_at,updated_at,version}';
      begin
        if tg_op = 'INSERT' then
          if new.status <> 'draft' then
            raise exception 'a reception begins as a draft' using errcode = 'LD001';
          end if;
          return new;
        end if;
        if (new.unit_id, new.created_by, new.seq) is distinct from (old.unit_id, old.created_by, old.seq)
          or old.status in ('settled', 'cancelled')
            and to_jsonb(new) - '{version,updated_at}'::text[] <> to_jsonb(old) - '{version,updated_at}'::text[]
          or old.status <> 'draft' and to_jsonb(new) - own_course <> to_jsonb(old) - own_course
          or old.status <> new.status and not exists (
            select from reception_step where from_status = old.status and to_status = new.status) then
          raise exception 'a filed reception is not rewritten' using errcode = 'LD001';
        end if;
        if new.status = 'filed' and old.status = 'draft' then
          new.filed_at := now();
          new.is_late := old.is_late or (now() at time zone 'Asia/Shanghai')::date > new.starts_on;
        else
          new.is_late := old.is_late;
        end if;
        return new;
      end $$;
      create trigger reception_guard before insert or update on reception
        for each row execute function guard_reception();
      create trigger reception_no_delete before delete on reception
        for each row execute function refuse_change();

      create table reception_guest (
        reception_id uuid not null references reception (id),
        position int not null check (position between 1 and 200),
        name text not null check (length(name) between 1 and 40),
        unit_name text check (length(unit_name) between 1 and 120),
        post text check (length(post) between 1 and 60),
        kind text not null check (kind in ('enterprise', 'association', 'expert', 'civil_servant', 'relative')),
        primary key (reception_id, position)
      );
      create table reception_companion (
        reception_id uuid not null references reception (id),
        position int not null check (position between 1 and 100),
        user_id uuid references app_user (id),
        name text not null check (length(name) between 1 and 40),
        unit_name text check (length(unit_name) between 1 and 120),
        post text check (length(post) between 1 and 60),
        primary key (reception_id, position)
      );
      create index reception_companion_user_idx on reception_companion (user_id);
      create table reception_meal (
        reception_id uuid not null references reception (id),
        position int not null check (position between 1 and 20),
        on_day date not null,
        slot text not null check (slot in ('breakfast', 'lunch', 'dinner')),
        venue text not null check (venue in ('canteen', 'hotel', 'restaurant', 'private_club')),
        extras text[] not null default '{}'
          check (extras <@ array['alcohol', 'premium_liquor', 'cigarettes', 'luxury_food']),
        primary key (reception_id, position)
      );
      create table reception_cost (
        reception_id uuid not null references reception (id),
        stage text not null check (stage in ('planned', 'actual')),
        position int not null check (position between 1 and 60),
        kind text not null check (kind in ('lodging', 'meal', 'local_transport', 'working_meal', 'other')),
        rank text not null check (rank in ('ministry', 'bureau', 'county', 'section', 'other', 'any')),
        people int not null check (people between 1 and 500),
        units int not null check (units between 1 and 100),
        amount_yuan bigint not null check (amount_yuan between 0 and 10000000),
        document_no text check (length(document_no) between 1 and 80),
        file_id uuid references lead_file (id),
        note text check (length(note) between 1 and 200),
        primary key (reception_id, stage, position)
      );
      create index reception_cost_file_idx on reception_cost (file_id);

      -- The plan changes while it is a draft, what it cost while it is held and not yet settled.
      create function keep_reception_part() returns trigger language plpgsql as $$
      declare
        part jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
        standing text;
      begin
        select status into standing from reception where id = (part ->> 'reception_id')::uuid for share;
        if standing <> (case part ->> 'stage' when 'actual' then 'held' else 'draft' end) then
          raise exception 'this % belongs to a filed reception', tg_table_name using errcode = 'LD001';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$;
      create trigger reception_guest_kept before insert or delete on reception_guest
        for each row execute function keep_reception_part();
      create trigger reception_companion_kept before insert or delete on reception_companion
        for each row execute function keep_reception_part();
      create trigger reception_meal_kept before insert or delete on reception_meal
        for each row execute function keep_reception_part();
      create trigger reception_cost_kept before insert or delete on reception_cost
        for each row execute function keep_reception_part();

      -- What a named approver allowed, up to these numbers.
      create table reception_over_limit (
        id uuid primary key default uuidv7(),
        reception_id uuid not null references reception (id),
        accompanying int not null check (accompanying >= 0),
        meals int not null check (meals >= 0),
        costs_yuan jsonb not null check (jsonb_typeof(costs_yuan) = 'object'),
        reason text not null check (length(reason) between 4 and 500),
        findings jsonb not null,
        recorded_by uuid not null references app_user (id),
        recorded_at timestamptz not null
      );
      create index reception_over_limit_reception_idx on reception_over_limit (reception_id, recorded_at);
      create index reception_over_limit_by_idx on reception_over_limit (recorded_by);
      create trigger reception_over_limit_stamp before insert on reception_over_limit
        for each row execute function stamp_recorded_at();
      create trigger reception_over_limit_append_only before update or delete on reception_over_limit
        for each row execute function refuse_change();
      create function check_over_limit_approver() returns trigger language plpgsql as $$
      begin
        if exists (select from reception where id = new.reception_id and created_by = new.recorded_by) then
          raise exception 'nobody lifts the limits of what they drew up' using errcode = 'LD062';
        end if;
        return new;
      end $$;
      create trigger reception_over_limit_approver before insert on reception_over_limit
        for each row execute function check_over_limit_approver();

      create table reception_event (
        id uuid primary key default uuidv7(),
        reception_id uuid not null references reception (id),
        kind text not null check (kind in
          ('submission', 'approval', 'return', 'over_limit_approval', 'holding', 'settlement', 'cancellation')),
        note text check (length(note) between 1 and 1000),
        findings jsonb not null default '[]',
        -- Null: the rule pack let it pass without a person.
        recorded_by uuid references app_user (id),
        recorded_at timestamptz not null
      );
      create index reception_event_reception_idx on reception_event (reception_id, recorded_at);
      create index reception_event_by_idx on reception_event (recorded_by);
      create trigger reception_event_stamp before insert on reception_event
        for each row execute function stamp_recorded_at();
      create trigger reception_event_append_only before update or delete on reception_event
        for each row execute function refuse_change();

      -- 接待对象10人以内陪餐不超过3人，超过10人不超过三分之一; never more than the guests. A spec compares it with the rule.
      create function reception_accompanying_most(guests int) returns int language sql immutable as $$
        select least(guests, case when guests <= 10 then 3 else guests / 3 end)
      $$;
      create function check_reception_accompanying() returns trigger language plpgsql as $$
      declare
        allowed int;
        guests int;
        companions int;
      begin
        if new.status in ('draft', 'cancelled') then
          return null;
        end if;
        select count(*) into guests from reception_guest where reception_id = new.id;
        select count(*) into companions from reception_companion where reception_id = new.id;
        select coalesce(max(accompanying), 0) into allowed from reception_over_limit where reception_id = new.id;
        if companions > greatest(allowed, reception_accompanying_most(guests))
          or new.status = 'settled'
            and new.actual_accompanying > greatest(allowed, reception_accompanying_most(new.actual_guests)) then
          raise exception 'more accompany the guests than the limit' using errcode = 'LD061';
        end if;
        return null;
      end $$;
      create constraint trigger reception_accompanying after insert or update on reception
        deferrable initially deferred for each row execute function check_reception_accompanying();

      grant select on reception_step to luodi_app;
      grant select, insert on reception, reception_guest, reception_companion, reception_meal, reception_cost,
        reception_over_limit, reception_event to luodi_app;
      grant delete on reception_guest, reception_companion, reception_meal, reception_cost to luodi_app;
      grant update (kind, lead_id, purpose, letter_no, record_no, starts_on, ends_on, place, remark, status, findings,
        approved_at, approved_by, held_on, actual_guests, actual_accompanying, actual_meals, list_signed_by,
        list_signed_on, settled_at, updated_at, version) on reception to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table reception_event, reception_over_limit, reception_cost, reception_meal, reception_companion,
        reception_guest, reception, reception_step;
      drop function check_reception_accompanying(), reception_accompanying_most(int), check_over_limit_approver(),
        keep_reception_part(), guard_reception();
    `);
  }
}
