import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 规则包: every version of the county's parameters, who proposed it and who else approved it. What the database
 * itself guards (tiers, the closing day) now follows the pack in force instead of numbers of its own.
 */
export class CreateRulePacks1795651200170 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A number of a pack's content; null where a draft does not hold one.
      create function pack_number(content jsonb, rule text, name text) returns numeric
        language sql immutable parallel safe as $$
        select case when jsonb_typeof(content #> array['params', rule, name, 'value']) = 'number'
          then (content #>> array['params', rule, name, 'value'])::numeric end
      $$;

      create table rule_pack (
        id uuid primary key default uuidv7(),
        pack_version text not null unique check (length(pack_version) between 1 and 20),
        effective_from date not null,
        status text not null default 'draft'
          check (status in ('draft', 'waiting', 'approved', 'refused', 'withdrawn')),
        content jsonb not null,
        reason text check (length(reason) <= 1000),
        source_document text check (length(source_document) <= 500),
        is_built_in boolean not null default false,
        proposed_by uuid references app_user (id),
        created_at timestamptz not null default clock_timestamp(),
        submitted_at timestamptz,
        decided_by uuid references app_user (id),
        decided_at timestamptz,
        decision_note text check (length(decision_note) <= 500),
        -- The findings it was submitted and decided under.
        findings jsonb not null default '[]',
        version int not null default 1,
        -- What the database's own guards read: stored apart, so that they need not open the whole content.
        tier_floors numeric[] generated always as (array[
          pack_number(content, 'lead.total.tier-raised', 'firstYuan'),
          pack_number(content, 'lead.total.tier-raised', 'secondYuan'),
          pack_number(content, 'lead.total.tier-raised', 'thirdYuan')]) stored,
        closing_day numeric generated always as (
          pack_number(content, 'stage.correction.month-open', 'closingDay')) stored,
        check (is_built_in = (proposed_by is null)),
        check (not is_built_in or status = 'approved'),
        -- 提出人不批准: nobody decides a proposal of their own.
        check (status not in ('approved', 'refused') or is_built_in or decided_by <> proposed_by),
        check ((status in ('approved', 'refused', 'withdrawn')) = (decided_at is not null)),
        check (is_built_in or (decided_at is null) = (decided_by is null)),
        check (status in ('draft', 'withdrawn') or is_built_in or submitted_at is not null),
        check (status <> 'refused' or decision_note is not null),
        check (status not in ('waiting', 'approved') or is_built_in or reason is not null),
        check (status not in ('waiting', 'approved') or closing_day between 1 and 28),
        check (status not in ('waiting', 'approved') or array_position(tier_floors, null) is null
          and tier_floors[1] < tier_floors[2] and tier_floors[2] < tier_floors[3])
      );
      create unique index rule_pack_one_waiting_idx on rule_pack (status) where status = 'waiting';
      create unique index rule_pack_one_built_in_idx on rule_pack (is_built_in) where is_built_in;
      create index rule_pack_approved_idx on rule_pack (decided_at desc) where status = 'approved';
      create index rule_pack_created_idx on rule_pack (created_at desc, id);
      create index rule_pack_proposed_by_idx on rule_pack (proposed_by);
      create index rule_pack_decided_by_idx on rule_pack (decided_by);

      create table rule_pack_step (
        from_status text not null,
        to_status text not null,
        primary key (from_status, to_status)
      );
      insert into rule_pack_step values
        ('draft', 'waiting'), ('draft', 'withdrawn'),
        ('waiting', 'approved'), ('waiting', 'refused'), ('waiting', 'withdrawn');

      -- A version is written while it is a draft, decided once, and binds from the day of its approval at the earliest.
      create function guard_rule_pack() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          if new.status <> 'draft' and not new.is_built_in then
            raise exception 'a rule pack begins as a draft' using errcode = 'LD001';
          end if;
          return new;
        end if;
        if old.status in ('approved', 'refused', 'withdrawn')
          or (new.pack_version, new.is_built_in, new.proposed_by, new.created_at)
            is distinct from (old.pack_version, old.is_built_in, old.proposed_by, old.created_at)
          or old.status <> 'draft' and (new.content, new.effective_from, new.reason, new.source_document,
              new.submitted_at)
            is distinct from (old.content, old.effective_from, old.reason, old.source_document, old.submitted_at)
          or new.status <> old.status and not exists (
            select from rule_pack_step where from_status = old.status and to_status = new.status) then
          raise exception 'a rule pack is not rewritten once submitted' using errcode = 'LD001';
        end if;
        if new.status <> old.status and new.status <> 'waiting' then
          new.decided_at := clock_timestamp();
        end if;
        if new.status = 'approved' and new.effective_from < (now() at time zone 'Asia/Shanghai')::date then
          raise exception 'a rule pack does not bind the past' using errcode = 'LD017';
        end if;
        return new;
      end $$;
      create trigger rule_pack_guard before insert or update on rule_pack
        for each row execute function guard_rule_pack();
      create trigger rule_pack_no_delete before delete on rule_pack
        for each row execute function refuse_change();

      -- The version in force on a day: of those that have taken effect, the one approved last.
      create function rule_pack_on(day date) returns uuid language sql stable as $$
        select id from rule_pack where status = 'approved' and effective_from <= day
        order by decided_at desc limit 1
      $$;

      -- Rises whenever what every process keeps in memory has changed; asked with each session, so it costs no statement.
      create function settings_stamp() returns bigint language sql stable as $$
        select count(*) from rule_pack where status = 'approved'
      $$;

      drop table investment_tier, month_closing;
      create view investment_tier as
        select unnest(tier_floors)::bigint as min_yuan from rule_pack
        where id = rule_pack_on((now() at time zone 'Asia/Shanghai')::date);
      create view month_closing as
        select closing_day::int as closing_day from rule_pack
        where id = rule_pack_on((now() at time zone 'Asia/Shanghai')::date);

      -- As before; what is recreated reads the views. An empty table (before the first start) closes nothing.
      create or replace function is_in_closed_month(day date) returns boolean language sql stable as $$
        select coalesce((select day < date_trunc('month', (t.today - m.closing_day)::timestamp)::date
          from month_closing m, (select (now() at time zone 'Asia/Shanghai')::date as today) t), false)
      $$;

      grant select on investment_tier, month_closing, rule_pack_step to luodi_app;
      grant select, insert on rule_pack to luodi_app;
      grant update (effective_from, status, content, reason, source_document, submitted_at, decided_by,
        decision_note, findings, version) on rule_pack to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view investment_tier, month_closing;
      create table investment_tier (min_yuan bigint primary key);
      insert into investment_tier values (300000000), (1000000000), (1500000000);
      create table month_closing (
        is_only boolean primary key default true check (is_only),
        closing_day int not null check (closing_day between 1 and 28)
      );
      insert into month_closing (closing_day) values (5);
      create or replace function is_in_closed_month(day date) returns boolean language sql stable as $$
        select day < date_trunc('month', (t.today - closing_day)::timestamp)::date
        from month_closing, (select (now() at time zone 'Asia/Shanghai')::date as today) t
      $$;
      drop table rule_pack, rule_pack_step;
      drop function guard_rule_pack(), rule_pack_on(date), settings_stamp(), pack_number(jsonb, text, text);
      grant select on investment_tier, month_closing to luodi_app;
    `);
  }
}
