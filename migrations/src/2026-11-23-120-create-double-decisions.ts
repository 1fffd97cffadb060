import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Doubles: more ways to find them, the hub's decisions, and merging two records of one project. */
export class CreateDoubleDecisions1795392000120 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table lead_double drop constraint lead_double_pkey, drop constraint lead_double_kind_check;
      alter table lead_double
        add constraint lead_double_kind_check check (kind in ('code', 'name', 'parcel', 'amount', 'named')),
        add primary key (lead_id, other_lead_id, kind),
        add id uuid not null unique default uuidv7();

      -- A parcel number as one compares it; one without a digit (待定, 无) names no parcel.
      create function parcel_key(no text) returns text language sql immutable parallel safe as $$
        select case when no ~ '[0-9]' then
          lower(regexp_replace(normalize(no, NFKC), '[\\s\\-—–_·.,()#\\[\\]〔〕【】号]', '', 'g')) end
      $$;
      drop index lead_company_idx;
      create index lead_company_idx on lead (company_id, id);
      create index lead_parcel_key_idx on lead (parcel_key(parcel_no)) where parcel_no is not null;

      -- One decision per pair at a time; a later one stands over an earlier one, both are kept.
      create table double_decision (
        id uuid primary key default uuidv7(),
        lead_id uuid not null references lead (id),
        other_lead_id uuid not null references lead (id),
        decision text not null check (decision in ('same_project', 'distinct')),
        holder_lead_id uuid references lead (id),
        held_until date,
        reason text not null check (length(reason) between 4 and 1000),
        decided_by uuid not null references app_user (id),
        recorded_at timestamptz not null,
        check (lead_id < other_lead_id),
        check ((decision = 'same_project') = (holder_lead_id is not null)),
        check ((decision = 'same_project') = (held_until is not null)),
        check (holder_lead_id in (lead_id, other_lead_id))
      );
      create index double_decision_pair_idx on double_decision (lead_id, other_lead_id, recorded_at desc);
      create index double_decision_other_idx on double_decision (other_lead_id);
      create index double_decision_holder_idx on double_decision (holder_lead_id);
      create index double_decision_by_idx on double_decision (decided_by);
      create trigger double_decision_stamp before insert on double_decision
        for each row execute function stamp_recorded_at();
      create trigger double_decision_append_only before update or delete on double_decision
        for each row execute function refuse_change();

      alter table lead add merged_into_id uuid references lead (id) check (merged_into_id <> id);
      create index lead_merged_into_idx on lead (merged_into_id) where merged_into_id is not null;
      -- Every list leaves merged leads out: with the column inside, these still answer without the table.
      drop index lead_unit_stage_idx, lead_stage_idx, lead_updated_idx;
      create index lead_unit_stage_idx on lead (recruiting_unit_id, stage, updated_at desc, id)
        include (merged_into_id);
      create index lead_stage_idx on lead (stage, updated_at desc, id) include (merged_into_id);
      create index lead_updated_idx on lead (updated_at desc, id) include (merged_into_id);

      create table lead_merge (
        id uuid primary key default uuidv7(),
        kept_lead_id uuid not null references lead (id),
        merged_lead_id uuid not null references lead (id),
        choices jsonb not null,
        before jsonb not null,
        reason text not null check (length(reason) between 4 and 1000),
        merged_by uuid not null references app_user (id),
        merged_at timestamptz not null default clock_timestamp(),
        undone_by uuid references app_user (id),
        undone_at timestamptz,
        check (kept_lead_id <> merged_lead_id),
        check ((undone_at is null) = (undone_by is null)),
        check (undone_at <= merged_at + interval '24 hours')
      );
      create unique index lead_merge_once_idx on lead_merge (merged_lead_id) where undone_at is null;
      create index lead_merge_kept_idx on lead_merge (kept_lead_id);
      create index lead_merge_merged_idx on lead_merge (merged_lead_id);
      create index lead_merge_merged_by_idx on lead_merge (merged_by);
      create index lead_merge_undone_by_idx on lead_merge (undone_by);

      grant select, insert on double_decision, lead_merge to luodi_app;
      grant update (undone_by, undone_at) on lead_merge to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table lead_merge, double_decision;
      drop index lead_unit_stage_idx, lead_stage_idx, lead_updated_idx, lead_parcel_key_idx, lead_company_idx;
      create index lead_company_idx on lead (company_id);
      alter table lead drop merged_into_id;
      create index lead_unit_stage_idx on lead (recruiting_unit_id, stage, updated_at desc, id);
      create index lead_stage_idx on lead (stage, updated_at desc, id);
      create index lead_updated_idx on lead (updated_at desc, id);
      drop function parcel_key(text);
      delete from lead_double where kind not in ('code', 'name');
      delete from lead_double n where kind = 'name' and exists (
        select from lead_double c where c.lead_id = n.lead_id and c.other_lead_id = n.other_lead_id and c.kind = 'code');
      alter table lead_double drop constraint lead_double_pkey, drop constraint lead_double_kind_check;
      alter table lead_double add constraint lead_double_kind_check check (kind in ('code', 'name')),
        drop id, add primary key (lead_id, other_lead_id);
    `);
  }
}
