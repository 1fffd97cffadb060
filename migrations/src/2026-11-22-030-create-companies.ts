import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Investors. The credit code is unique; near names are found by trigrams of the core name. */
export class CreateCompanies1795305600030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table company (
        id uuid primary key default uuidv7(),
        name text not null check (length(name) between 2 and 120),
        core_name text not null,
        uscc text unique check (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
        region text,
        registered_capital_yuan bigint check (registered_capital_yuan >= 0),
        remark text,
        search_text text not null,
        search_grams text[] not null,
        version int not null default 1,
        created_by uuid not null references app_user (id),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      -- Without a credit code the exact name stands for the company; two codes may share a name.
      create unique index company_name_without_code_idx on company (name) where uscc is null;
      create index company_name_idx on company (name);
      create index company_core_name_idx on company using gin (core_name gin_trgm_ops);
      create index company_search_idx on company using gin (search_grams);
      create index company_updated_idx on company (updated_at desc, id);
      create index company_created_by_idx on company (created_by);

      grant select, insert, update on company to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table company');
  }
}
