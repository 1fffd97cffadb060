import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a unit says of its flags, what two units were told, and what came of a trip. */
export class CreateTripReports1795651200211 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table trip_flag_note (
        id uuid primary key default uuidv7(),
        trip_id uuid not null references trip (id),
        rule_id text not null,
        note text not null check (length(note) between 4 and 1000),
        recorded_by uuid not null references app_user (id),
        recorded_at timestamptz not null
      );
      create index trip_flag_note_trip_idx on trip_flag_note (trip_id, recorded_at);
      create index trip_flag_note_by_idx on trip_flag_note (recorded_by);
      create trigger trip_flag_note_stamp before insert on trip_flag_note
        for each row execute function stamp_recorded_at();
      create trigger trip_flag_note_append_only before update or delete on trip_flag_note
        for each row execute function refuse_change();

      -- Two units on their way to one enterprise: both are told.
      create table trip_notice (
        id uuid primary key default uuidv7(),
        trip_id uuid not null references trip (id),
        other_trip_id uuid not null references trip (id),
        enterprise text not null,
        recorded_at timestamptz not null,
        unique (trip_id, other_trip_id, enterprise),
        check (trip_id <> other_trip_id)
      );
      create index trip_notice_other_idx on trip_notice (other_trip_id);
      create trigger trip_notice_stamp before insert on trip_notice
        for each row execute function stamp_recorded_at();
      create trigger trip_notice_append_only before update or delete on trip_notice
        for each row execute function refuse_change();

      create table trip_report (
        id uuid primary key default uuidv7(),
        trip_id uuid not null unique references trip (id),
        summary text not null check (length(summary) between 10 and 4000),
        agreed text,
        next_step text not null check (length(next_step) between 2 and 1000),
        next_step_owner text not null check (length(next_step_owner) between 1 and 40),
        next_step_on date not null,
        due_on date not null,
        findings jsonb not null,
        recorded_by uuid not null references app_user (id),
        recorded_at timestamptz not null
      );
      create index trip_report_by_idx on trip_report (recorded_by);
      create trigger trip_report_stamp before insert on trip_report
        for each row execute function stamp_recorded_at();
      create trigger trip_report_append_only before update or delete on trip_report
        for each row execute function refuse_change();

      create table trip_meeting (
        id uuid primary key default uuidv7(),
        report_id uuid not null references trip_report (id),
        appointment_id uuid references trip_appointment (id),
        happened_on date not null,
        place text,
        enterprise text not null,
        enterprise_key text not null,
        is_met boolean not null,
        minutes int check (minutes between 1 and 1440),
        people text,
        note text,
        check (is_met = (minutes is not null)),
        check (is_met or note is not null)
      );
      create index trip_meeting_report_idx on trip_meeting (report_id);
      create index trip_meeting_appointment_idx on trip_meeting (appointment_id);
      create index trip_meeting_enterprise_idx on trip_meeting (enterprise_key, happened_on);
      create trigger trip_meeting_append_only before update or delete on trip_meeting
        for each row execute function refuse_change();

      -- What became of each project the trip named, and which it brought home.
      create table trip_lead_outcome (
        id uuid primary key default uuidv7(),
        report_id uuid not null references trip_report (id),
        lead_id uuid not null references lead (id),
        kind text not null check (kind in ('created', 'advanced', 'followed', 'dropped')),
        stage_event_id uuid references lead_stage_event (id),
        follow_up_id uuid references follow_up (id),
        next_step text,
        owner text,
        next_on date,
        reason text,
        unique (report_id, lead_id),
        check (kind <> 'advanced' or stage_event_id is not null),
        check (kind <> 'followed' or next_step is not null and owner is not null and next_on is not null),
        check (kind <> 'dropped' or length(reason) >= 4)
      );
      create index trip_lead_outcome_lead_idx on trip_lead_outcome (lead_id);
      create index trip_lead_outcome_stage_event_idx on trip_lead_outcome (stage_event_id);
      create index trip_lead_outcome_follow_up_idx on trip_lead_outcome (follow_up_id);
      create trigger trip_lead_outcome_append_only before update or delete on trip_lead_outcome
        for each row execute function refuse_change();

      create table trip_expense (
        id uuid primary key default uuidv7(),
        report_id uuid not null references trip_report (id),
        kind text not null check (kind in ('lodging', 'meal', 'local_transport', 'fare', 'other')),
        place text,
        rank text,
        count int not null default 1 check (count between 1 and 1000),
        amount_yuan bigint not null check (amount_yuan between 0 and 10000000000000),
        -- The standard of that day; null where none is known.
        limit_yuan bigint check (limit_yuan >= 0),
        document_no text,
        note text
      );
      create index trip_expense_report_idx on trip_expense (report_id);
      create trigger trip_expense_append_only before update or delete on trip_expense
        for each row execute function refuse_change();

      grant select, insert on trip_flag_note, trip_notice, trip_report, trip_meeting, trip_lead_outcome, trip_expense
        to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'drop table trip_expense, trip_lead_outcome, trip_meeting, trip_report, trip_notice, trip_flag_note',
    );
  }
}
