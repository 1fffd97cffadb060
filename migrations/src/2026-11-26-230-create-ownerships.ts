import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 四个一: who answers for a project, as a fact. From entry to exit every day has exactly one responsible leader, lead
 * unit, recruiting unit, carrier unit and helper; a term is never rewritten, only ended by the handover that opens the
 * next. The lead's own fields follow the terms.
 */
export class CreateOwnerships1795651200230 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create extension if not exists btree_gist;

      -- The county's list. exited_on is the first day the project is no longer on it.
      create table four_ones (
        id uuid primary key default uuidv7(),
        lead_id uuid not null references lead (id),
        entered_on date not null,
        entry_reason text not null check (length(entry_reason) between 4 and 500),
        entered_by uuid not null references app_user (id),
        entered_at timestamptz not null default clock_timestamp(),
        exited_on date,
        exit_reason text check (length(exit_reason) between 4 and 500),
        exited_by uuid references app_user (id),
        exited_at timestamptz,
        unique (lead_id, id),
        check (exited_on > entered_on),
        check ((exited_on is null) = (exit_reason is null)),
        check ((exited_on is null) = (exited_by is null)),
        check ((exited_on is null) = (exited_at is null)),
        constraint four_ones_once exclude using gist (lead_id with =, daterange(entered_on, exited_on) with &&)
      );
      create index four_ones_lead_idx on four_ones (lead_id, entered_on);
      create index four_ones_entered_by_idx on four_ones (entered_by);
      create index four_ones_exited_by_idx on four_ones (exited_by);

      create function guard_four_ones() returns trigger language plpgsql as $$
      begin
        if (new.lead_id, new.entered_on, new.entry_reason, new.entered_by, new.entered_at)
            is distinct from (old.lead_id, old.entered_on, old.entry_reason, old.entered_by, old.entered_at)
          or old.exited_on is not null then
          raise exception 'a membership is only ended' using errcode = 'LD001';
        end if;
        new.exited_at := clock_timestamp();
        return new;
      end $$;
      create trigger four_ones_guard before update on four_ones
        for each row execute function guard_four_ones();
      create trigger four_ones_no_delete before delete on four_ones
        for each row execute function refuse_change();

      -- Each act once: why, what was handed over, who asked, who approved, under which findings.
      create table ownership_event (
        id uuid primary key default uuidv7(),
        lead_id uuid not null references lead (id),
        four_ones_id uuid not null,
        kind text not null check (kind in ('entry', 'handover', 'exit')),
        role text,
        happened_on date not null,
        reason text not null check (length(reason) between 4 and 500),
        note text,
        change_request_id uuid references change_request (id),
        proposed_by uuid not null references app_user (id),
        approved_by uuid not null references app_user (id),
        findings jsonb not null default '[]',
        recorded_at timestamptz not null,
        unique (lead_id, id),
        foreign key (lead_id, four_ones_id) references four_ones (lead_id, id),
        check ((kind = 'handover') = (role is not null)),
        check (kind <> 'handover' or note is not null),
        check (happened_on <= (recorded_at at time zone 'Asia/Shanghai')::date)
      );
      create index ownership_event_lead_idx on ownership_event (lead_id, recorded_at);
      create index ownership_event_four_ones_idx on ownership_event (four_ones_id);
      create index ownership_event_request_idx on ownership_event (change_request_id);
      create index ownership_event_proposed_idx on ownership_event (proposed_by);
      create index ownership_event_approved_idx on ownership_event (approved_by);
      create trigger ownership_event_stamp before insert on ownership_event
        for each row execute function stamp_recorded_at();
      create trigger ownership_event_append_only before update or delete on ownership_event
        for each row execute function refuse_change();
      create trigger ownership_event_no_truncate before truncate on ownership_event
        for each statement execute function refuse_change();

      alter table change_request drop constraint change_request_kind_check;
      alter table change_request add constraint change_request_kind_check
        check (kind in ('raise_tier', 'correct_stage', 'hand_over'));

      -- Who answers for the whole project changes only in the transaction that approves it.
      create function guard_ownership_event() returns trigger language plpgsql as $$
      begin
        if new.role in ('responsible_leader', 'lead_unit') and not exists (
            select from change_request r where r.id = new.change_request_id and r.lead_id = new.lead_id
              and r.kind = 'hand_over' and r.status = 'approved' and r.decided_at = now()
              and r.decided_by = new.approved_by and r.requested_by = new.proposed_by) then
          raise exception 'a change of leader or lead unit needs a second person' using errcode = 'LD070';
        end if;
        return new;
      end $$;
      create trigger ownership_event_approved before insert on ownership_event
        for each row execute function guard_ownership_event();

      create table ownership (
        id uuid primary key default uuidv7(),
        lead_id uuid not null references lead (id),
        four_ones_id uuid not null,
        role text not null check (role in ('responsible_leader', 'section_leader', 'lead_unit', 'recruiting_party',
          'carrier_party', 'helper', 'support_unit', 'team_member')),
        user_id uuid references app_user (id),
        unit_id uuid references unit (id),
        person_name text check (length(person_name) between 2 and 40),
        during daterange not null,
        opened_by uuid not null,
        closed_by uuid,
        unique (lead_id, id),
        foreign key (lead_id, four_ones_id) references four_ones (lead_id, id),
        foreign key (lead_id, opened_by) references ownership_event (lead_id, id),
        foreign key (lead_id, closed_by) references ownership_event (lead_id, id),
        check (not isempty(during) and not lower_inf(during)),
        check (upper_inf(during) = (closed_by is null)),
        check (case when role in ('lead_unit', 'recruiting_party', 'carrier_party', 'support_unit')
            then unit_id is not null and user_id is null and person_name is null
          when role = 'responsible_leader' then user_id is not null and unit_id is null and person_name is null
          else unit_id is null and (user_id is null) <> (person_name is null) end),
        -- Never two at once where there can be one, and nobody twice where there can be several.
        constraint ownership_one_at_a_time exclude using gist (lead_id with =, role with =, during with &&)
          where (role not in ('support_unit', 'team_member')),
        constraint ownership_nobody_twice exclude using gist (lead_id with =, role with =,
          (coalesce(user_id::text, unit_id::text, person_name)) with =, during with &&)
          where (role in ('support_unit', 'team_member'))
      );
      create index ownership_lead_idx on ownership (lead_id, role);
      create index ownership_user_idx on ownership (user_id, role);
      create index ownership_unit_idx on ownership (unit_id);
      create index ownership_four_ones_idx on ownership (four_ones_id);
      create index ownership_opened_idx on ownership (opened_by);
      create index ownership_closed_idx on ownership (closed_by);

      create function guard_ownership() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          if not upper_inf(new.during) or lower(new.during) > (now() at time zone 'Asia/Shanghai')::date then
            raise exception 'a term begins today or earlier, and open' using errcode = 'LD001';
          end if;
          if new.role = 'responsible_leader' and not exists (
              select from user_role r join app_user u on u.id = r.user_id
              where u.id = new.user_id and r.role = 'leader' and u.status = 'active') then
            raise exception 'the responsible leader is a leader' using errcode = 'LD071';
          end if;
          return new;
        end if;
        if (new.lead_id, new.four_ones_id, new.role, lower(new.during), new.opened_by)
            is distinct from (old.lead_id, old.four_ones_id, old.role, lower(old.during), old.opened_by)
          or (new.user_id, new.unit_id, new.person_name)
            is distinct from (old.user_id, old.unit_id, old.person_name)
          or old.closed_by is not null or new.closed_by is null then
          raise exception 'a term is ended once and otherwise not rewritten' using errcode = 'LD001';
        end if;
        if exists (select from ownership_event e where e.id = new.closed_by and e.kind = 'handover'
            and e.approved_by = old.user_id) then
          raise exception 'nobody approves their own handover' using errcode = 'LD072';
        end if;
        return new;
      end $$;
      create trigger ownership_guard before insert or update on ownership
        for each row execute function guard_ownership();
      create trigger ownership_no_delete before delete on ownership
        for each row execute function refuse_change();
      create trigger ownership_no_truncate before truncate on ownership
        for each statement execute function refuse_change();

      -- Judged when the transaction ends: the terms of a required role fill the membership, no day missing.
      create function check_ownership_has_no_gap() returns trigger language plpgsql as $$
      declare
        f four_ones;
      begin
        select * into f from four_ones
        where id = coalesce(to_jsonb(new) ->> 'four_ones_id', to_jsonb(new) ->> 'id')::uuid;
        if exists (select from unnest(array['responsible_leader', 'lead_unit', 'recruiting_party', 'carrier_party',
              'helper']) required
            where datemultirange(daterange(f.entered_on, f.exited_on)) is distinct from
              (select range_agg(during) from ownership where four_ones_id = f.id and role = required))
          or exists (select from ownership
            where four_ones_id = f.id and not during <@ daterange(f.entered_on, f.exited_on)) then
          raise exception 'a day without an owner' using errcode = 'LD073';
        end if;
        return null;
      end $$;
      create constraint trigger ownership_has_no_gap after insert or update on ownership
        deferrable initially deferred for each row execute function check_ownership_has_no_gap();
      create constraint trigger four_ones_has_no_gap after insert or update on four_ones
        deferrable initially deferred for each row execute function check_ownership_has_no_gap();

      -- The terms are the truth; the lead's fields follow them.
      create function tell_lead_of_owner() returns trigger language plpgsql as $$
      declare
        holder text := coalesce((select display_name from app_user where id = new.user_id), new.person_name);
      begin
        update lead set version = version + 1, updated_at = now(),
          recruiting_unit_id = case new.role when 'recruiting_party' then new.unit_id else recruiting_unit_id end,
          carrier_unit_id = case new.role when 'carrier_party' then new.unit_id else carrier_unit_id end,
          helper_name = case new.role when 'helper' then holder else helper_name end,
          responsible_leader_name = case new.role when 'responsible_leader' then holder else responsible_leader_name end
        where id = new.lead_id and case new.role
          when 'recruiting_party' then recruiting_unit_id is distinct from new.unit_id
          when 'carrier_party' then carrier_unit_id is distinct from new.unit_id
          when 'helper' then helper_name is distinct from holder
          when 'responsible_leader' then responsible_leader_name is distinct from holder
          else false end;
        return null;
      end $$;
      create trigger ownership_tells_lead after insert on ownership
        for each row execute function tell_lead_of_owner();

      create function tell_leads_of_name() returns trigger language plpgsql as $$
      begin
        update lead l set version = version + 1, updated_at = now(),
          helper_name = case when 'helper' = any(o.roles) then new.display_name else helper_name end,
          responsible_leader_name =
            case when 'responsible_leader' = any(o.roles) then new.display_name else responsible_leader_name end
        from (select lead_id, array_agg(role) as roles from ownership
              where user_id = new.id and role in ('helper', 'responsible_leader') and upper_inf(during)
              group by lead_id) o
        where l.id = o.lead_id;
        return null;
      end $$;
      create trigger app_user_tells_leads after update of display_name on app_user
        for each row when (old.display_name <> new.display_name) execute function tell_leads_of_name();

      create function guard_lead_owners() returns trigger language plpgsql as $$
      begin
        if exists (select from ownership o left join app_user u on u.id = o.user_id
            where o.lead_id = new.id and upper_inf(o.during) and case o.role
              when 'recruiting_party' then o.unit_id is distinct from new.recruiting_unit_id
              when 'carrier_party' then o.unit_id is distinct from new.carrier_unit_id
              when 'helper' then coalesce(u.display_name, o.person_name) is distinct from new.helper_name
              when 'responsible_leader' then u.display_name is distinct from new.responsible_leader_name
              else false end) then
          raise exception 'owners change by a handover' using errcode = 'LD074';
        end if;
        return new;
      end $$;
      create trigger lead_owners_guard
        before update of recruiting_unit_id, carrier_unit_id, helper_name, responsible_leader_name on lead
        for each row when ((old.recruiting_unit_id, old.carrier_unit_id, old.helper_name, old.responsible_leader_name)
          is distinct from (new.recruiting_unit_id, new.carrier_unit_id, new.helper_name, new.responsible_leader_name))
        execute function guard_lead_owners();

      create function guard_lead_merge_owners() returns trigger language plpgsql as $$
      begin
        if exists (select from four_ones where lead_id = new.id and exited_on is null) then
          raise exception 'a project under four-ones is not merged away' using errcode = 'LD075';
        end if;
        return new;
      end $$;
      create trigger lead_merge_owners before update of merged_into_id on lead
        for each row when (new.merged_into_id is not null) execute function guard_lead_merge_owners();

      -- A leader is transferred: each term is to be handed over by a day. Open as long as the term is.
      create table handover_task (
        id uuid primary key default uuidv7(),
        term_id uuid not null unique references ownership (id),
        reason text not null check (length(reason) between 4 and 500),
        opened_on date not null,
        due_on date not null check (due_on >= opened_on),
        opened_by uuid not null references app_user (id),
        opened_at timestamptz not null default clock_timestamp()
      );
      create index handover_task_due_idx on handover_task (due_on);
      create index handover_task_by_idx on handover_task (opened_by);
      create trigger handover_task_append_only before update or delete on handover_task
        for each row execute function refuse_change();

      -- Days nobody answered for, as the nightly judge found them; until_on null = still so.
      create table ownership_gap (
        id uuid primary key default uuidv7(),
        lead_id uuid not null references lead (id),
        role text not null,
        since_on date not null,
        until_on date check (until_on >= since_on),
        found_on date not null,
        closed_on date,
        unique (lead_id, role, since_on),
        check ((until_on is null) = (closed_on is null))
      );
      create index ownership_gap_open_idx on ownership_gap (since_on, lead_id) where closed_on is null;

      grant select, insert on ownership_event, handover_task to luodi_app;
      grant select, insert on four_ones, ownership, ownership_gap to luodi_app;
      grant update (exited_on, exit_reason, exited_by) on four_ones to luodi_app;
      grant update (during, closed_by) on ownership to luodi_app;
      grant update (until_on, closed_on) on ownership_gap to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger lead_merge_owners on lead;
      drop trigger lead_owners_guard on lead;
      drop trigger app_user_tells_leads on app_user;
      drop table ownership_gap, handover_task, ownership, ownership_event, four_ones;
      drop function guard_four_ones(), guard_ownership_event(), guard_ownership(), check_ownership_has_no_gap(),
        tell_lead_of_owner(), tell_leads_of_name(), guard_lead_owners(), guard_lead_merge_owners();
      alter table change_request drop constraint change_request_kind_check;
      alter table change_request add constraint change_request_kind_check
        check (kind in ('raise_tier', 'correct_stage'));
    `);
  }
}
