import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where every lead stood, for any day by any knowledge: rectangles of days × knowledge folded from the events, and
 * roll-ups of what is known now. All of it is derived and can be made anew; only the closed months are history.
 */
export class CreateFunnel1795651200280 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A report groups by industry and by the investor's place as they were known, too.
      alter table lead_figure add pillar_industry text, add region text;
      alter table lead_figure disable trigger lead_figure_append_only;
      update lead_figure f set pillar_industry = t.pillar_industry, region = c.region
        from lead t join company c on c.id = t.company_id where t.id = f.lead_id;
      alter table lead_figure enable trigger lead_figure_append_only;

      create or replace function keep_lead_figures() returns trigger language plpgsql
        security definer set search_path = pg_catalog, public as $$
      begin
        if tg_op = 'INSERT' or (new.total_investment_yuan, new.fixed_asset_investment_yuan, new.recruiting_unit_id,
            new.carrier_unit_id, new.secrecy, new.merged_into_id, new.pillar_industry, new.company_id)
          is distinct from (old.total_investment_yuan, old.fixed_asset_investment_yuan, old.recruiting_unit_id,
            old.carrier_unit_id, old.secrecy, old.merged_into_id, old.pillar_industry, old.company_id) then
          insert into lead_figure (lead_id, total_investment_yuan, fixed_asset_investment_yuan, recruiting_unit_id,
            carrier_unit_id, secrecy, merged_into_id, pillar_industry, region, recorded_at)
          values (new.id, new.total_investment_yuan, new.fixed_asset_investment_yuan, new.recruiting_unit_id,
            new.carrier_unit_id, new.secrecy, new.merged_into_id, new.pillar_industry,
            (select region from company where id = new.company_id), clock_timestamp());
        end if;
        return null;
      end $$;
      create function tell_leads_of_region() returns trigger language plpgsql
        security definer set search_path = pg_catalog, public as $$
      begin
        insert into lead_figure (lead_id, total_investment_yuan, fixed_asset_investment_yuan, recruiting_unit_id,
          carrier_unit_id, secrecy, merged_into_id, pillar_industry, region, recorded_at)
        select id, total_investment_yuan, fixed_asset_investment_yuan, recruiting_unit_id, carrier_unit_id, secrecy,
          merged_into_id, pillar_industry, new.region, clock_timestamp()
        from lead where company_id = new.id;
        return null;
      end $$;
      create trigger company_region_tells_leads after update of region on company
        for each row when (new.region is distinct from old.region) execute function tell_leads_of_region();

      -- What has changed since it was last folded: an append and nothing else, so that writers never wait.
      create table funnel_dirty (
        id bigint generated always as identity primary key,
        lead_id uuid not null
      );
      create function mark_funnel_dirty() returns trigger language plpgsql
        security definer set search_path = pg_catalog, public as $$
      begin
        insert into funnel_dirty (lead_id) select distinct lead_id from came;
        return null;
      end $$;
      create function mark_funnel_dirty_fact() returns trigger language plpgsql
        security definer set search_path = pg_catalog, public as $$
      begin
        insert into funnel_dirty (lead_id)
          select distinct f.lead_id from came join project_fact f on f.id = came.fact_id;
        return null;
      end $$;
      create function mark_funnel_dirty_decision() returns trigger language plpgsql
        security definer set search_path = pg_catalog, public as $$
      begin
        insert into funnel_dirty (lead_id)
          select distinct r.lead_id from came join pre_review r on r.id = came.pre_review_id;
        return null;
      end $$;
      create trigger lead_stage_event_marks_funnel after insert on lead_stage_event
        referencing new table as came for each statement execute function mark_funnel_dirty();
      create trigger lead_figure_marks_funnel after insert on lead_figure
        referencing new table as came for each statement execute function mark_funnel_dirty();
      create trigger follow_up_marks_funnel after insert on follow_up
        referencing new table as came for each statement execute function mark_funnel_dirty();
      create trigger project_fact_event_marks_funnel after insert on project_fact_event
        referencing new table as came for each statement execute function mark_funnel_dirty_fact();
      create trigger pre_review_decision_marks_funnel after insert on pre_review_decision
        referencing new table as came for each statement execute function mark_funnel_dirty_decision();
      insert into funnel_dirty (lead_id) select id from lead;

      -- Half-open on both sides; 'infinity' is "without end". Columns a scope asks for bear the names they have in lead.
      create table funnel_span (
        lead_id uuid not null references lead (id),
        valid_from date not null,
        valid_to date not null,
        known_from timestamptz not null,
        known_to timestamptz not null,
        is_evidenced boolean not null,
        stage text not null,
        verifying_stage text not null,
        verified_stage text not null,
        claimed_reached smallint not null,
        verifying_reached smallint not null,
        verified_reached smallint not null,
        claimed_cleared boolean not null,
        verifying_cleared boolean not null,
        verified_cleared boolean not null,
        claimed_since date not null,
        verifying_since date not null,
        verified_since date not null,
        total_investment_yuan bigint,
        fixed_asset_investment_yuan bigint,
        recruiting_unit_id uuid not null,
        carrier_unit_id uuid,
        secrecy text not null,
        pillar_industry text,
        zone text,
        check (valid_from < valid_to),
        check (known_from < known_to)
      );
      create index funnel_span_lead_idx on funnel_span (lead_id);
      create index funnel_span_recruiting_idx on funnel_span (recruiting_unit_id) where known_to = 'infinity';
      create index funnel_span_carrier_idx on funnel_span (carrier_unit_id) where known_to = 'infinity';
    `);
    for (const [table, day] of rollups) {
      await db.query(`
        create table ${table} (
          dim text not null,
          basis text not null,
          ${day} date not null,
          value text not null,
          secrecy text not null,
          stage text not null,
          reached smallint not null,
          n int not null,
          total_yuan bigint not null,
          fixed_yuan bigint not null,
          cleared_n int not null,
          cleared_total_yuan bigint not null,
          cleared_fixed_yuan bigint not null
        );
        create index ${table}_idx on ${table} (dim, basis, ${day});
        grant select, insert, delete on ${table} to luodi_app;
      `);
    }
    await db.query(`
      -- Until which month the checkpoints reach; one row.
      create table funnel_rollup (
        is_only boolean primary key default true check (is_only),
        last_month date not null,
        made_at timestamptz not null default clock_timestamp()
      );
      insert into funnel_rollup (last_month) values ('-infinity');

      -- What the nightly comparison with the events found.
      create table funnel_check (
        id bigint generated always as identity primary key,
        checked_at timestamptz not null default clock_timestamp(),
        as_of date not null,
        known_by timestamptz not null,
        leads int not null,
        differences jsonb not null,
        cells_differing int not null
      );
      create trigger funnel_check_append_only before update or delete on funnel_check
        for each row execute function refuse_change();

      -- A closed month: the figures as they were, to the byte. What is known later stands in its corrections.
      create table funnel_closing (
        month date primary key check (extract(day from month) = 1),
        as_of date not null,
        known_before timestamptz not null,
        -- Figures a reader gets as they stand here, with the sha-256 of their bytes.
        whole text not null,
        whole_digest text not null check (length(whole_digest) = 64),
        -- Without confidential projects, for those who may not see them.
        plain text not null,
        plain_digest text not null check (length(plain_digest) = 64),
        note text check (length(note) between 2 and 500),
        closed_by uuid not null references app_user (id),
        closed_at timestamptz not null,
        check (as_of = (month + interval '1 month' - interval '1 day')::date)
      );
      create index funnel_closing_by_idx on funnel_closing (closed_by);
      create function check_funnel_closing() returns trigger language plpgsql as $$
      begin
        new.closed_at := clock_timestamp();
        if not is_in_closed_month(new.as_of) then
          raise exception 'a month is closed after its closing day' using errcode = 'LD120';
        end if;
        if exists (select from funnel_closing) and new.month <>
            (select max(month) + interval '1 month' from funnel_closing)
          and not exists (select from funnel_closing where month = new.month) then
          raise exception 'months are closed in order' using errcode = 'LD121';
        end if;
        return new;
      end $$;
      create trigger funnel_closing_guard before insert on funnel_closing
        for each row execute function check_funnel_closing();
      create trigger funnel_closing_append_only before update or delete on funnel_closing
        for each row execute function refuse_change();
      create trigger funnel_closing_no_truncate before truncate on funnel_closing
        for each statement execute function refuse_change();

      -- What was recorded before this is committed: no open transaction can still record anything earlier.
      create function settled_before() returns timestamptz language sql volatile
        security definer set search_path = pg_catalog, public as $$
        select least(clock_timestamp(), min(xact_start)) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
          and (backend_xid is not null or xact_start > clock_timestamp() - interval '1 second')
      $$;

      grant select, delete on funnel_dirty to luodi_app;
      grant select, insert, delete on funnel_span to luodi_app;
      grant select, update on funnel_rollup to luodi_app;
      grant select, insert on funnel_check, funnel_closing to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger lead_stage_event_marks_funnel on lead_stage_event;
      drop trigger lead_figure_marks_funnel on lead_figure;
      drop trigger follow_up_marks_funnel on follow_up;
      drop trigger project_fact_event_marks_funnel on project_fact_event;
      drop trigger pre_review_decision_marks_funnel on pre_review_decision;
      drop trigger company_region_tells_leads on company;
      drop table funnel_closing, funnel_check, funnel_rollup, funnel_tail, funnel_delta, funnel_month, funnel_span,
        funnel_dirty;
      drop function mark_funnel_dirty(), mark_funnel_dirty_fact(), mark_funnel_dirty_decision(), check_funnel_closing(),
        settled_before(), tell_leads_of_region();
      create or replace function keep_lead_figures() returns trigger language plpgsql
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
      alter table lead_figure drop pillar_industry, drop region;
    `);
  }
}

/** Sums by the first of a month, changes by day, and the changes since both were last made. */
const rollups = [
  ['funnel_month', 'month'],
  ['funnel_delta', 'day'],
  ['funnel_tail', 'day'],
] as const;
