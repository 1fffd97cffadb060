import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes that need a second pair of eyes: a total that crosses a tier, a correction of a closed month. */
export class CreateChangeRequests1795392000130 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table change_request (
        id uuid primary key default uuidv7(),
        lead_id uuid not null references lead (id),
        kind text not null check (kind in ('raise_tier', 'correct_stage')),
        payload jsonb not null,
        reason text not null check (length(reason) between 4 and 1000),
        findings jsonb not null,
        requested_by uuid not null references app_user (id),
        requested_at timestamptz not null default clock_timestamp(),
        status text not null default 'waiting' check (status in ('waiting', 'approved', 'refused', 'withdrawn')),
        decided_by uuid references app_user (id),
        decided_at timestamptz,
        decision_note text,
        version int not null default 1,
        -- 提出人不审批: the second approver is another person; one may withdraw one's own.
        check (status not in ('approved', 'refused') or decided_by <> requested_by),
        check ((status = 'waiting') = (decided_at is null)),
        check ((status = 'waiting') = (decided_by is null)),
        check (status <> 'refused' or decision_note is not null)
      );
      create unique index change_request_waiting_idx on change_request (lead_id, kind) where status = 'waiting';
      create index change_request_status_idx on change_request (status, requested_at desc, id);
      create index change_request_lead_idx on change_request (lead_id);
      create index change_request_requested_by_idx on change_request (requested_by);
      create index change_request_decided_by_idx on change_request (decided_by);

      -- A request begins waiting and is decided once, at the time of the transaction that decides it.
      create function guard_change_request() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' and new.status <> 'waiting' or tg_op = 'UPDATE' and old.status <> 'waiting' then
          raise exception 'a change request begins waiting and is decided once' using errcode = 'LD001';
        end if;
        if new.status <> 'waiting' then
          new.decided_at := now();
        end if;
        return new;
      end $$;
      create trigger change_request_guard before insert or update on change_request
        for each row execute function guard_change_request();
      create trigger change_request_no_delete before delete on change_request
        for each row execute function refuse_change();

      -- The floors of the county's rule pack; a spec compares the two.
      create table investment_tier (min_yuan bigint primary key);
      insert into investment_tier values (300000000), (1000000000), (1500000000);

      -- Clearing an amount must not make the next one a first entry, so the last amount stated is kept.
      alter table lead add last_stated_total_yuan bigint;
      update lead set last_stated_total_yuan = total_investment_yuan where total_investment_yuan is not null;

      -- 将小项目包装成大项目: a total rises across a tier only in the transaction that approves just this amount.
      create function guard_lead_total() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          new.last_stated_total_yuan := new.total_investment_yuan;
          return new;
        end if;
        if exists (select from investment_tier
            where min_yuan > old.last_stated_total_yuan and min_yuan <= new.total_investment_yuan)
          and not exists (select from change_request r
            where r.lead_id = new.id and r.kind = 'raise_tier' and r.status = 'approved' and r.decided_at = now()
              and (r.payload -> 'after' ->> 'totalInvestmentYuan')::bigint = new.total_investment_yuan) then
          raise exception 'a total raised across a tier needs a second person' using errcode = 'LD010';
        end if;
        new.last_stated_total_yuan := coalesce(new.total_investment_yuan, old.last_stated_total_yuan);
        return new;
      end $$;
      create trigger lead_total_guard before insert or update of total_investment_yuan, last_stated_total_yuan on lead
        for each row execute function guard_lead_total();

      -- A month stays open until this day of the month that follows. One row; a spec compares it with the rule pack.
      create table month_closing (
        is_only boolean primary key default true check (is_only),
        closing_day int not null check (closing_day between 1 and 28)
      );
      insert into month_closing (closing_day) values (5);

      create function is_in_closed_month(day date) returns boolean language sql stable as $$
        select day < date_trunc('month', (t.today - closing_day)::timestamp)::date
        from month_closing, (select (now() at time zone 'Asia/Shanghai')::date as today) t
      $$;

      -- A closed month is not rewritten by one person: a correction that touches it carries its approval.
      create function guard_stage_correction() returns trigger language plpgsql as $$
      begin
        if (is_in_closed_month(new.happened_on) or is_in_closed_month(
              (select happened_on from lead_stage_event where id = new.corrects_id)))
          and not exists (select from change_request r
            where r.lead_id = new.lead_id and r.kind = 'correct_stage' and r.status = 'approved'
              and r.decided_at = now() and (r.payload ->> 'eventId')::uuid = new.corrects_id) then
          raise exception 'a correction of a closed month needs a second person' using errcode = 'LD011';
        end if;
        return new;
      end $$;
      create trigger lead_stage_event_correction before insert on lead_stage_event
        for each row when (new.kind = 'correction') execute function guard_stage_correction();

      grant select on investment_tier, month_closing to luodi_app;
      grant select, insert on change_request to luodi_app;
      grant update (status, decided_by, decided_at, decision_note, version) on change_request to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger lead_stage_event_correction on lead_stage_event;
      drop trigger lead_total_guard on lead;
      drop function guard_stage_correction(), is_in_closed_month(date), guard_lead_total();
      alter table lead drop last_stated_total_yuan;
      drop table month_closing, investment_tier, change_request;
      drop function guard_change_request();
    `);
  }
}
