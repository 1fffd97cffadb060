import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attachments of a lead. The bytes live in a store under their hash; a row is never deleted, only taken off. */
export class CreateLeadFiles1795392000080 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table lead_file (
        id uuid primary key default uuidv7(),
        lead_id uuid not null references lead (id),
        purpose text not null check (purpose in ('lead', 'agreement', 'evidence', 'site_check')),
        name text not null check (length(name) between 1 and 160),
        media_type text not null,
        size_bytes bigint not null check (size_bytes between 1 and 52428800),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        -- The day a photo was taken, from its own metadata; null when it carries none.
        captured_on date,
        uploaded_by uuid not null references app_user (id),
        uploaded_at timestamptz not null default clock_timestamp(),
        removed_by uuid references app_user (id),
        removed_at timestamptz,
        removal_reason text,
        unique (lead_id, id),
        check ((removed_at is null) = (removed_by is null)),
        check ((removed_at is null) = (removal_reason is null))
      );
      create index lead_file_lead_idx on lead_file (lead_id, uploaded_at desc);
      create index lead_file_uploaded_by_idx on lead_file (uploaded_by);
      create index lead_file_removed_by_idx on lead_file (removed_by);
      create index lead_file_sha_idx on lead_file (sha256);

      grant select, insert on lead_file to luodi_app;
      grant update (removed_by, removed_at, removal_reason) on lead_file to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table lead_file');
  }
}
