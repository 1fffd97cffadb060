import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An uploaded ledger, its rows as read, what was found in each cell, and which lead a row became. */
export class CreateImports1795305600070 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table ledger_import (
        id uuid primary key default uuidv7(),
        file_name text not null,
        file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
        file bytea not null,
        status text not null check (status in ('checking', 'checked', 'registered', 'withdrawn', 'failed')),
        sheet_name text,
        cutoff_on date,
        -- Title and heading rows as read, so that faulty rows can go back in the same shape.
        head jsonb,
        columns jsonb not null default '[]',
        counts jsonb not null default '{}',
        progress jsonb not null default '{}',
        result jsonb,
        failure text,
        uploaded_by uuid not null references app_user (id),
        unit_id uuid not null references unit (id),
        uploaded_at timestamptz not null default now(),
        registered_at timestamptz,
        registered_by uuid references app_user (id),
        version int not null default 1,
        check ((status = 'registered') = (registered_at is not null and registered_by is not null))
      );
      create unique index ledger_import_once_idx on ledger_import (file_hash) where status = 'registered';
      create index ledger_import_hash_idx on ledger_import (file_hash);
      create index ledger_import_unit_idx on ledger_import (unit_id, uploaded_at desc);
      create index ledger_import_by_idx on ledger_import (uploaded_by);
      create index ledger_import_registered_by_idx on ledger_import (registered_by);

      create table ledger_import_row (
        id uuid primary key default uuidv7(),
        import_id uuid not null references ledger_import (id) on delete cascade,
        row_no int not null,
        no text,
        verdict text not null check (verdict in ('good', 'doubtful', 'faulty', 'note')),
        cells jsonb not null,
        parsed jsonb,
        findings jsonb not null default '[]',
        lead_id uuid references lead (id),
        -- Left out at registration, because the same lead was already on file.
        is_skipped boolean not null default false,
        unique (import_id, row_no)
      );
      create index ledger_import_row_verdict_idx on ledger_import_row (import_id, verdict, row_no);
      create unique index ledger_import_row_lead_idx on ledger_import_row (lead_id);

      create table ledger_heading (
        heading text primary key,
        field text,
        confirmed_by uuid not null references app_user (id),
        confirmed_at timestamptz not null default now()
      );
      create index ledger_heading_by_idx on ledger_heading (confirmed_by);

      alter table lead_stage_event
        add foreign key (import_row_id) references ledger_import_row (id);
      create index lead_stage_event_import_idx on lead_stage_event (import_row_id)
        where import_row_id is not null;

      grant select, insert, update on ledger_import, ledger_heading to luodi_app;
      grant select, insert, update, delete on ledger_import_row to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table lead_stage_event drop constraint lead_stage_event_import_row_id_fkey;
      drop index lead_stage_event_import_idx;
      drop table ledger_heading, ledger_import_row, ledger_import;
    `);
  }
}
