import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a report sums or scopes by, as it was known at any time: amounts, units, secrecy, merging.
 * A trigger keeps it, so that no service can forget; a report of March re-run in December sums March's figures.
 */
export class CreateLeadFigures1795392000140 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table lead_figure (
        id bigint generated always as identity primary key,
        lead_id uuid not null references lead (id),
        total_investment_yuan bigint,
        fixed_asset_investment_yuan bigint,
        recruiting_unit_id uuid not null references unit (id),
        carrier_unit_id uuid references unit (id),
        secrecy text not null,
        merged_into_id uuid references lead (id),
        recorded_at timestamptz not null
      );
      create index lead_figure_lead_idx on lead_figure (lead_id, recorded_at desc, id desc);
      create index lead_figure_recruiting_idx on lead_figure (recruiting_unit_id);
      create index lead_figure_carrier_idx on lead_figure (carrier_unit_id);
      create index lead_figure_merged_idx on lead_figure (merged_into_id) where merged_into_id is not null;

      create function keep_lead_figures() returns trigger language plpgsql
        security definer set search_path = pg_catalog, public as $$
      begin
        if tg_op = 'INSERT' or (new.total_investment_yuan, new.fixed_asset_investment_yuan, new.recruiting_unit_id,
            new.carrier_unit_id, new.secrecy, new.merged_into_id)
          is distinct from (old.total_investment_yuan, old.fixed_asset_investment_yuan, old.recruiting_unit_id,
            old.carrier_unit_id, old.secrecy, old.merged_into_id) then
          insert into lead_figure (lead_id, total_investment_yuan, fixed_asset_investment_yuan, recruiting_unit_id,
            carrier_unit_id, secrecy, merged_into_id, recorded_at)
          values (new.id, new.total_investment_yuan, new.fixed_asset_investment_yuan, new.recruiting_unit_id,
            new.carrier_unit_id, new.secrecy, new.merged_into_id, clock_timestamp());
        end if;
        return null;
      end $$;
      create trigger lead_keeps_figures after insert or update on lead
        for each row execute function keep_lead_figures();
      -- Before this table the past was not kept: what stands now is taken for known since registration.
      insert into lead_figure (lead_id, total_investment_yuan, fixed_asset_investment_yuan, recruiting_unit_id,
        carrier_unit_id, secrecy, merged_into_id, recorded_at)
      select id, total_investment_yuan, fixed_asset_investment_yuan, recruiting_unit_id, carrier_unit_id, secrecy,
        merged_into_id, created_at from lead;
      create trigger lead_figure_append_only before update or delete on lead_figure
        for each row execute function refuse_change();
      create trigger lead_figure_no_truncate before truncate on lead_figure
        for each statement execute function refuse_change();

      grant select on lead_figure to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger lead_keeps_figures on lead;
      drop function keep_lead_figures();
      drop table lead_figure;
    `);
  }
}
