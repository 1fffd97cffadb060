import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 定期报表: a question somebody wants answered at each period's end, and every answer made, with its digest. */
export class CreateSavedReports1795651200310 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table saved_report (
        id uuid primary key default uuidv7(),
        user_id uuid not null references app_user (id),
        name text not null check (length(name) between 2 and 60),
        rhythm text not null check (rhythm in ('daily', 'weekly', 'monthly')),
        question jsonb not null,
        created_at timestamptz not null default clock_timestamp(),
        removed_at timestamptz
      );
      create index saved_report_user_idx on saved_report (user_id, created_at);

      create table saved_report_issue (
        id uuid primary key default uuidv7(),
        saved_report_id uuid not null references saved_report (id),
        as_of_on date not null,
        known_by_on date not null,
        digest text not null check (digest ~ '^[0-9a-f]{64}$'),
        made_at timestamptz not null default clock_timestamp(),
        check (as_of_on <= known_by_on),
        -- However often the job runs, a period is answered once.
        unique (saved_report_id, as_of_on)
      );
      create trigger saved_report_issue_append_only before update or delete on saved_report_issue
        for each row execute function refuse_change();

      grant select, insert on saved_report, saved_report_issue to luodi_app;
      grant update (removed_at) on saved_report to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table saved_report_issue, saved_report;');
  }
}
