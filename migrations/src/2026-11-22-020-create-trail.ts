import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened (audit), what must be told after commit (outbox), what was already done (effects, keys). */
export class CreateTrail1795305600020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table audit_event (
        id bigint generated always as identity primary key,
        at timestamptz not null default clock_timestamp(),
        actor_id uuid references app_user (id),
        actor_name text not null,
        unit_name text,
        session_id uuid,
        ip text,
        request_id text,
        action text not null,
        subject_type text not null,
        subject_id text not null,
        subject_label text,
        before jsonb,
        after jsonb
      );
      create index audit_event_subject_idx on audit_event (subject_type, subject_id, id desc);
      create index audit_event_actor_idx on audit_event (actor_id, id desc);
      create index audit_event_action_idx on audit_event (action, id desc);

      create function stamp_audit_at() returns trigger language plpgsql as $$
      begin
        new.at := clock_timestamp();
        return new;
      end $$;
      create trigger audit_event_stamp before insert on audit_event
        for each row execute function stamp_audit_at();
      create trigger audit_event_append_only before update or delete on audit_event
        for each row execute function refuse_change();
      create trigger audit_event_no_truncate before truncate on audit_event
        for each statement execute function refuse_change();

      create table outbox (
        id uuid primary key default uuidv7(),
        topic text not null,
        payload jsonb not null,
        created_at timestamptz not null default clock_timestamp(),
        relayed_at timestamptz
      );
      create index outbox_waiting_idx on outbox (id) where relayed_at is null;

      create table job_effect (
        key text primary key,
        at timestamptz not null default now()
      );

      create table idempotency_key (
        user_id uuid not null references app_user (id),
        key text not null check (length(key) between 8 and 120),
        request_hash bytea not null,
        status int,
        response jsonb,
        created_at timestamptz not null default now(),
        primary key (user_id, key)
      );
      create index idempotency_key_age_idx on idempotency_key (created_at);

      grant select, insert on audit_event to luodi_app;
      grant select, insert, update, delete on outbox, job_effect, idempotency_key to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table idempotency_key, job_effect, outbox, audit_event;
      drop function stamp_audit_at();
    `);
  }
}
