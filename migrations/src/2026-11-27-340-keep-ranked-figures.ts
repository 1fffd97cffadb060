import type { MigrationInterface, QueryRunner } from 'typeorm';

const kept = `total_investment_yuan, fixed_asset_investment_yuan, recruiting_unit_id, carrier_unit_id, secrecy,
  merged_into_id, pillar_industry`;
const ranked = 'first_contact_on, land_mu, annual_output_yuan, annual_tax_yuan, energy_tce';

const of = (row: 'new' | 'old', columns: string): string =>
  columns
    .split(',')
    .map((column) => `${row}.${column.trim()}`)
    .join(', ');

/**
 * What 大好高 and the first contact are judged by, kept as it was known at any time, like the other figures. Of what was
 * recorded before this, no past was kept: `is_whole` says so, and it stays as it stood when this was added.
 */
export class KeepRankedFigures1795737600340 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table lead_figure add first_contact_on date, add land_mu numeric, add annual_output_yuan bigint,
        add annual_tax_yuan bigint, add energy_tce numeric, add is_whole boolean not null default false;
      alter table lead_figure disable trigger lead_figure_append_only;
      update lead_figure f set (${ranked}) = (select ${ranked} from lead where id = f.lead_id);
      alter table lead_figure enable trigger lead_figure_append_only;

      create or replace function keep_lead_figures() returns trigger language plpgsql
        security definer set search_path = pg_catalog, public as $$
      begin
        if tg_op = 'INSERT' or (${of('new', `${kept}, ${ranked}`)}, new.company_id)
          is distinct from (${of('old', `${kept}, ${ranked}`)}, old.company_id) then
          insert into lead_figure (lead_id, ${kept}, ${ranked}, is_whole, region, recorded_at)
          values (new.id, ${of('new', `${kept}, ${ranked}`)}, true,
            (select region from company where id = new.company_id), clock_timestamp());
        end if;
        return null;
      end $$;
      create or replace function tell_leads_of_region() returns trigger language plpgsql
        security definer set search_path = pg_catalog, public as $$
      begin
        insert into lead_figure (lead_id, ${kept}, ${ranked}, is_whole, region, recorded_at)
        select id, ${kept}, ${ranked}, true, new.region, clock_timestamp() from lead where company_id = new.id;
        return null;
      end $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace function keep_lead_figures() returns trigger language plpgsql
        security definer set search_path = pg_catalog, public as $$
      begin
        if tg_op = 'INSERT' or (${of('new', kept)}, new.company_id)
          is distinct from (${of('old', kept)}, old.company_id) then
          insert into lead_figure (lead_id, ${kept}, region, recorded_at)
          values (new.id, ${of('new', kept)}, (select region from company where id = new.company_id),
            clock_timestamp());
        end if;
        return null;
      end $$;
      create or replace function tell_leads_of_region() returns trigger language plpgsql
        security definer set search_path = pg_catalog, public as $$
      begin
        insert into lead_figure (lead_id, ${kept}, region, recorded_at)
        select id, ${kept}, new.region, clock_timestamp() from lead where company_id = new.id;
        return null;
      end $$;
      alter table lead_figure drop first_contact_on, drop land_mu, drop annual_output_yuan, drop annual_tax_yuan,
        drop energy_tce, drop is_whole;
    `);
  }
}
