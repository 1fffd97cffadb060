import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 停滞预警: one alert a rule and subject, which keeps its number however often it recurs; what happened to it is
 * append-only. A run remembers how far it has come, so that another process goes on where one was killed.
 */
export class CreateAlerts1795651200260 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create sequence alert_no_seq;
      -- A number past 9999 is longer, never cut.
      create function next_alert_no(today date) returns text language sql volatile as $$
        select '预警-' || to_char(today, 'YYYY') || '-' || lpad(n::text, greatest(4, length(n::text)), '0')
        from nextval('alert_no_seq') n
      $$;

      create table alert (
        id uuid primary key default uuidv7(),
        no text not null unique,
        rule_id text not null,
        subject_kind text not null
          check (subject_kind in ('lead', 'pre_review', 'condition', 'phase', 'plan_node', 'project_fact', 'trip')),
        subject_id uuid not null,
        -- What it is about, for the scope; a trip has no project.
        lead_id uuid references lead (id),
        trip_id uuid references trip (id),
        -- Who holds the turn.
        unit_id uuid not null references unit (id),
        level text not null check (level in ('yellow', 'red')),
        since_on date not null,
        -- Days of the rule's own clock that do not count.
        stopped int not null default 0 check (stopped >= 0),
        numbers jsonb not null default '{}',
        -- Whom it waits for: the rule's own word, until the holder says otherwise.
        waiting_on text not null,
        is_waiting boolean not null default false,
        opened_on date not null,
        red_on date,
        -- How far up the ladder it has been told.
        step int not null default 0 check (step between 0 and 4),
        closed_on date,
        close_reason text check (close_reason in ('cured', 'retired')),
        times_opened int not null default 1,
        snoozed_until date,
        snooze_reason text check (length(snooze_reason) between 4 and 500),
        snoozed_by uuid references app_user (id),
        explanation text check (length(explanation) between 4 and 1000),
        pack_version text not null,
        version int not null default 1,
        updated_at timestamptz not null default now(),
        check ((lead_id is null) <> (trip_id is null)),
        check ((level = 'red') = (red_on is not null)),
        check ((closed_on is null) = (close_reason is null)),
        check (closed_on >= opened_on),
        check ((snoozed_until is null) = (snooze_reason is null)),
        check ((snoozed_until is null) = (snoozed_by is null)),
        check (closed_on is null or snoozed_until is null)
      );
      -- At most one, open or closed: so at most one open.
      create unique index alert_once_idx on alert (rule_id, subject_id);
      create index alert_open_idx on alert (unit_id, level, since_on) where closed_on is null;
      create index alert_lead_idx on alert (lead_id);
      create index alert_trip_idx on alert (trip_id) where trip_id is not null;
      create index alert_unit_idx on alert (unit_id);
      create index alert_snoozed_idx on alert (snoozed_until) where snoozed_until is not null;
      create index alert_snoozed_by_idx on alert (snoozed_by) where snoozed_by is not null;

      create function guard_alert() returns trigger language plpgsql as $$
      begin
        if (new.no, new.rule_id, new.subject_kind, new.subject_id)
            is distinct from (old.no, old.rule_id, old.subject_kind, old.subject_id)
          or new.times_opened < old.times_opened or new.version < old.version then
          raise exception 'an alert keeps its number, rule and subject' using errcode = 'LD100';
        end if;
        return new;
      end $$;
      create trigger alert_guard before update on alert for each row execute function guard_alert();
      create trigger alert_no_delete before delete on alert for each row execute function refuse_change();

      create table alert_event (
        id bigint generated always as identity primary key,
        alert_id uuid not null references alert (id),
        -- Which opening of the alert it belongs to, from 1.
        turn int not null,
        kind text not null check (kind in ('opened', 'reopened', 'raised', 'eased', 'cured', 'retired', 'told',
          'snoozed', 'snooze_ended', 'explained', 'waiting', 'waiting_ended')),
        happened_on date not null,
        level text,
        step int,
        note text,
        until_on date,
        recipients text[],
        recorded_by uuid references app_user (id),
        recorded_at timestamptz not null default clock_timestamp()
      );
      create index alert_event_alert_idx on alert_event (alert_id, id);
      create index alert_event_by_idx on alert_event (recorded_by) where recorded_by is not null;
      -- Each step of the ladder is told once a turn.
      create unique index alert_event_told_once_idx on alert_event (alert_id, turn, step) where kind = 'told';
      create trigger alert_event_append_only before update or delete on alert_event
        for each row execute function refuse_change();
      create trigger alert_event_no_truncate before truncate on alert_event
        for each statement execute function refuse_change();

      -- Whom the holder waits for, and until when at the longest.
      create table alert_waiting (
        id uuid primary key default uuidv7(),
        alert_id uuid not null references alert (id),
        kind text not null check (kind in ('land', 'investor', 'department')),
        stops_clock boolean not null,
        note text not null check (length(note) between 4 and 500),
        started_on date not null,
        until_on date not null,
        ended_on date,
        recorded_by uuid not null references app_user (id),
        recorded_at timestamptz not null,
        check (until_on > started_on),
        check (ended_on >= started_on)
      );
      create unique index alert_waiting_one_open_idx on alert_waiting (alert_id) where ended_on is null;
      create index alert_waiting_alert_idx on alert_waiting (alert_id);
      create index alert_waiting_by_idx on alert_waiting (recorded_by);
      create trigger alert_waiting_stamp before insert on alert_waiting
        for each row execute function stamp_recorded_at();
      create function guard_alert_waiting() returns trigger language plpgsql as $$
      begin
        if to_jsonb(new) - 'ended_on' <> to_jsonb(old) - 'ended_on' or old.ended_on is not null then
          raise exception 'a wait is ended once and otherwise not rewritten' using errcode = 'LD101';
        end if;
        return new;
      end $$;
      create trigger alert_waiting_guard before update on alert_waiting
        for each row execute function guard_alert_waiting();
      create trigger alert_waiting_no_delete before delete on alert_waiting
        for each row execute function refuse_change();

      create table alert_run (
        id uuid primary key default uuidv7(),
        kind text not null check (kind in ('nightly', 'light', 'asked')),
        on_day date not null,
        pack_version text not null,
        asked_by uuid references app_user (id),
        started_at timestamptz not null default clock_timestamp(),
        ended_at timestamptz,
        status text not null default 'running' check (status in ('running', 'done', 'abandoned')),
        -- Where to go on: which rule family, and after which id.
        family int not null default 0,
        after_id uuid,
        rows_read bigint not null default 0,
        opened int not null default 0,
        reopened int not null default 0,
        raised int not null default 0,
        eased int not null default 0,
        closed int not null default 0,
        error text,
        check ((status = 'running') = (ended_at is null))
      );
      create unique index alert_run_one_idx on alert_run ((true)) where status = 'running';
      create index alert_run_started_idx on alert_run (started_at desc);
      create index alert_run_asked_by_idx on alert_run (asked_by) where asked_by is not null;
      create trigger alert_run_no_delete before delete on alert_run for each row execute function refuse_change();

      grant usage on sequence alert_no_seq to luodi_app;
      grant select, insert on alert, alert_event, alert_waiting, alert_run to luodi_app;
      grant update (lead_id, unit_id, level, since_on, stopped, numbers, waiting_on, is_waiting, opened_on, red_on,
        step, closed_on, close_reason, times_opened, snoozed_until, snooze_reason, snoozed_by, explanation,
        pack_version, version, updated_at) on alert to luodi_app;
      grant update (ended_on) on alert_waiting to luodi_app;
      grant update (ended_at, status, family, after_id, rows_read, opened, reopened, raised, eased, closed, error)
        on alert_run to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table alert_run, alert_waiting, alert_event, alert;
      drop function guard_alert(), guard_alert_waiting(), next_alert_no(date);
      drop sequence alert_no_seq;
    `);
  }
}
