import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One record from 线索 to 达效. Its stage is derived from stage events in the same transaction. */
export class CreateLeads1795305600040 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table stage (
        id text primary key,
        rank int not null unique,
        is_exit boolean not null
      );
      insert into stage values
        ('lead', 1, false), ('negotiating', 2, false), ('in_pre_review', 3, false),
        ('committee_passed', 4, false), ('framework_signed', 5, false), ('contracted', 6, false),
        ('construction_started', 7, false), ('in_production', 8, false), ('at_target', 9, false),
        ('rejected', 91, true), ('lost', 92, true), ('withdrawn', 93, true), ('suspended', 94, true);

      create sequence lead_no_seq;
      create table lead (
        id uuid primary key default uuidv7(),
        no text not null unique default to_char(now() at time zone 'Asia/Shanghai', 'YYYY')
          || '-' || lpad(nextval('lead_no_seq')::text, 6, '0'),
        company_id uuid not null references company (id),
        name text not null check (length(name) between 2 and 200),
        product text,
        industry_code text check (industry_code ~ '^[0-9]{2,4}$'),
        pillar_industry text,
        total_investment_yuan bigint check (total_investment_yuan between 0 and 10000000000000),
        fixed_asset_investment_yuan bigint check (fixed_asset_investment_yuan >= 0),
        land_mu numeric check (land_mu between 0 and 100000 and scale(land_mu) <= 2),
        annual_output_yuan bigint check (annual_output_yuan >= 0),
        annual_tax_yuan bigint check (annual_tax_yuan >= 0),
        energy_tce numeric check (energy_tce between 0 and 1e9 and scale(energy_tce) <= 4),
        energy_basis text check (energy_basis in ('calorific', 'equivalent')),
        recruiting_unit_id uuid not null references unit (id),
        carrier_unit_id uuid references unit (id),
        helper_name text,
        responsible_leader_name text,
        contact_name text,
        contact_phone text,
        source text,
        referrer text,
        first_contact_on date not null,
        next_contact_on date,
        secrecy text not null default 'normal' check (secrecy in ('normal', 'confidential')),
        latest_progress text,
        remark text,
        stage text not null references stage (id),
        stage_since date not null,
        search_text text not null,
        search_grams text[] not null,
        version int not null default 1,
        created_by uuid not null references app_user (id),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check (fixed_asset_investment_yuan <= total_investment_yuan),
        check (next_contact_on >= first_contact_on)
      );
      create index lead_unit_stage_idx on lead (recruiting_unit_id, stage, updated_at desc, id);
      create index lead_stage_idx on lead (stage, updated_at desc, id);
      create index lead_updated_idx on lead (updated_at desc, id);
      create index lead_carrier_idx on lead (carrier_unit_id, stage);
      create index lead_company_idx on lead (company_id);
      create index lead_created_by_idx on lead (created_by);
      create index lead_next_contact_idx on lead (next_contact_on) where next_contact_on is not null;
      create index lead_search_idx on lead using gin (search_grams);

      -- Doubles are found by a background job; a hint never shows another unit's project.
      create table lead_double (
        lead_id uuid not null references lead (id),
        other_lead_id uuid not null references lead (id),
        kind text not null check (kind in ('code', 'name')),
        found_at timestamptz not null default now(),
        primary key (lead_id, other_lead_id)
      );
      create index lead_double_other_idx on lead_double (other_lead_id);

      grant select on stage to luodi_app;
      grant select, insert, update on lead to luodi_app;
      grant usage on sequence lead_no_seq to luodi_app;
      grant select, insert, update, delete on lead_double to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table lead_double, lead, stage; drop sequence lead_no_seq;');
  }
}
