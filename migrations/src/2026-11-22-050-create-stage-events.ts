import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Stage history. happened_on is when it was true, recorded_at when we learnt it.
 * A move names an allowed transition; an import states what a ledger says; a correction names what it corrects.
 */
export class CreateStageEvents1795305600050 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table stage_transition (
        from_stage text not null references stage (id),
        to_stage text not null references stage (id),
        primary key (from_stage, to_stage)
      );
      insert into stage_transition values
        ('lead', 'negotiating'), ('negotiating', 'in_pre_review'), ('in_pre_review', 'committee_passed'),
        ('committee_passed', 'framework_signed'), ('committee_passed', 'contracted'),
        ('framework_signed', 'contracted'), ('contracted', 'construction_started'),
        ('construction_started', 'in_production'), ('in_production', 'at_target'),
        ('in_pre_review', 'negotiating'),
        ('lead', 'rejected'), ('negotiating', 'rejected'), ('in_pre_review', 'rejected'),
        ('committee_passed', 'rejected'),
        ('rejected', 'lead'), ('lost', 'negotiating'), ('withdrawn', 'negotiating');
      insert into stage_transition
        select f.id, t.id from stage f, stage t
        where t.id in ('lost', 'withdrawn') and f.rank <= 6;
      insert into stage_transition values ('construction_started', 'withdrawn');
      insert into stage_transition select id, 'suspended' from stage where rank <= 8;
      insert into stage_transition select 'suspended', id from stage where rank <= 8;

      create table lead_stage_event (
        id uuid primary key default uuidv7(),
        lead_id uuid not null references lead (id),
        kind text not null check (kind in ('registration', 'move', 'import', 'correction')),
        from_stage text,
        to_stage text not null references stage (id),
        happened_on date not null,
        date_certainty text not null default 'exact' check (date_certainty in ('exact', 'no_later_than')),
        recorded_at timestamptz not null,
        recorded_by uuid not null references app_user (id),
        original_person text,
        reason_code text,
        note text,
        findings jsonb,
        corrects_id uuid,
        import_row_id uuid,
        unique (lead_id, id),
        foreign key (from_stage, to_stage) references stage_transition (from_stage, to_stage),
        foreign key (lead_id, corrects_id) references lead_stage_event (lead_id, id),
        check ((kind = 'move') = (from_stage is not null)),
        check ((kind = 'correction') = (corrects_id is not null)),
        check (kind <> 'correction' or note is not null),
        check (happened_on <= (recorded_at at time zone 'Asia/Shanghai')::date)
      );
      create index lead_stage_event_lead_idx on lead_stage_event (lead_id, recorded_at desc);
      create index lead_stage_event_corrects_idx on lead_stage_event (corrects_id);
      create index lead_stage_event_by_idx on lead_stage_event (recorded_by);
      create index lead_stage_event_stage_idx on lead_stage_event (from_stage, to_stage);
      create index lead_stage_event_to_idx on lead_stage_event (to_stage);

      create function stamp_recorded_at() returns trigger language plpgsql as $$
      begin
        new.recorded_at := clock_timestamp();
        return new;
      end $$;
      create trigger lead_stage_event_stamp before insert on lead_stage_event
        for each row execute function stamp_recorded_at();
      create trigger lead_stage_event_append_only before update or delete on lead_stage_event
        for each row execute function refuse_change();
      create trigger lead_stage_event_no_truncate before truncate on lead_stage_event
        for each statement execute function refuse_change();

      grant select on stage_transition to luodi_app;
      grant select, insert on lead_stage_event to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table lead_stage_event, stage_transition;
      drop function stamp_recorded_at();
    `);
  }
}
