import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a scheduled job ran and what came of it; and which messages of the outbox have had their effect. */
export class CreateJobRuns1795651200272 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table job_run (
        id uuid primary key default uuidv7(),
        topic text not null check (length(topic) between 3 and 80),
        job_id text not null,
        started_at timestamptz not null default clock_timestamp(),
        ended_at timestamptz,
        outcome text check (outcome in ('done', 'failed')),
        -- What the job counted: rows read, opened, closed.
        numbers jsonb not null default '{}' check (jsonb_typeof(numbers) = 'object'),
        error text check (length(error) <= 500),
        check ((ended_at is null) = (outcome is null)),
        check ((outcome = 'failed') = (error is not null))
      );
      create index job_run_topic_idx on job_run (topic, started_at desc);

      create function guard_job_run() returns trigger language plpgsql as $$
      begin
        if old.ended_at is not null or (new.topic, new.job_id, new.started_at)
            is distinct from (old.topic, old.job_id, old.started_at) then
          raise exception 'a run ends once' using errcode = 'LD113';
        end if;
        new.ended_at := clock_timestamp();
        return new;
      end $$;
      create trigger job_run_guard before update on job_run
        for each row execute function guard_job_run();

      -- A row relayed to a queue that then lost it is relayed again: only the effect ends it.
      alter table outbox add column done_at timestamptz;
      alter table outbox add column failed_at timestamptz;
      alter table outbox add column error text check (length(error) <= 500);
      update outbox set done_at = relayed_at where relayed_at is not null;
      create index outbox_undone_idx on outbox (relayed_at)
        where relayed_at is not null and done_at is null and failed_at is null;
      create index outbox_failed_idx on outbox (failed_at) where failed_at is not null;

      grant select, insert, update, delete on job_run to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table job_run;
      drop function guard_job_run();
      drop index outbox_undone_idx, outbox_failed_idx;
      alter table outbox drop column done_at, drop column failed_at, drop column error;
    `);
  }
}
