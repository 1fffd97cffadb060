import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a unit claims of a project (备案, 供地, 奠基 … 达效), its evidence, and who of another unit verified it.
 * A fact's status is the last of its events. From facts and contacts follow the stage one may count as verified.
 */
export class CreateProjectFacts1795392000110 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table project_fact (
        id uuid primary key default uuidv7(),
        lead_id uuid not null references lead (id),
        kind text not null check (kind in ('committee_passed', 'framework_signed', 'contracted', 'registered',
          'land_supplied', 'ceremony', 'reported_start', 'construction_start', 'trial_production',
          'production', 'at_target')),
        happened_on date not null,
        note text,
        status text not null default 'claimed'
          check (status in ('claimed', 'verifying', 'verified', 'returned', 'withdrawn', 'overturned')),
        findings jsonb not null default '[]',
        claimant_unit_id uuid not null references unit (id),
        recorded_by uuid not null references app_user (id),
        recorded_at timestamptz not null,
        version int not null default 1,
        check (happened_on <= (recorded_at at time zone 'Asia/Shanghai')::date)
      );
      create unique index project_fact_standing_idx on project_fact (lead_id, kind)
        where status in ('claimed', 'verifying', 'verified');
      create index project_fact_lead_idx on project_fact (lead_id);
      create index project_fact_waiting_idx on project_fact (recorded_at, id) where status = 'verifying';
      create index project_fact_unit_idx on project_fact (claimant_unit_id, status);
      create index project_fact_by_idx on project_fact (recorded_by);
      create trigger project_fact_stamp before insert on project_fact
        for each row execute function stamp_recorded_at();

      -- What was claimed is never rewritten: only where it stands changes, and a verified fact can only be overturned.
      create function guard_project_fact() returns trigger language plpgsql as $$
      begin
        if (new.lead_id, new.kind, new.happened_on, new.claimant_unit_id, new.recorded_by, new.recorded_at)
            is distinct from
           (old.lead_id, old.kind, old.happened_on, old.claimant_unit_id, old.recorded_by, old.recorded_at)
          or new.note is distinct from old.note
          or (old.status = 'verified' and new.status not in ('verified', 'overturned'))
          or (old.status in ('returned', 'withdrawn', 'overturned') and new.status <> old.status) then
          raise exception 'a recorded fact is not rewritten' using errcode = 'LD001';
        end if;
        return new;
      end $$;
      create trigger project_fact_guard before update on project_fact
        for each row execute function guard_project_fact();
      create trigger project_fact_no_delete before delete on project_fact
        for each row execute function refuse_change();

      create table fact_evidence (
        id uuid primary key default uuidv7(),
        fact_id uuid not null references project_fact (id),
        kind text not null,
        dated_on date not null,
        document_no text,
        amount_yuan bigint check (amount_yuan >= 0),
        note text,
        recorded_by uuid not null references app_user (id),
        recorded_at timestamptz not null,
        check (dated_on <= (recorded_at at time zone 'Asia/Shanghai')::date)
      );
      create index fact_evidence_fact_idx on fact_evidence (fact_id, recorded_at);
      create index fact_evidence_by_idx on fact_evidence (recorded_by);
      create trigger fact_evidence_stamp before insert on fact_evidence
        for each row execute function stamp_recorded_at();
      create trigger fact_evidence_append_only before update or delete on fact_evidence
        for each row execute function refuse_change();

      create table fact_evidence_file (
        evidence_id uuid not null references fact_evidence (id),
        file_id uuid not null references lead_file (id),
        primary key (evidence_id, file_id)
      );
      create index fact_evidence_file_file_idx on fact_evidence_file (file_id);

      -- A visit nobody announced: what was reported, what was found.
      create table site_check (
        id uuid primary key default uuidv7(),
        lead_id uuid not null references lead (id),
        -- What was looked at: a claimed fact, or else an aspect in words (设备, 用工 …).
        fact_id uuid references project_fact (id),
        aspect text check (length(aspect) between 1 and 60),
        checked_on date not null,
        place text check (length(place) between 1 and 100),
        announced boolean not null,
        reported text not null check (length(reported) between 1 and 500),
        found text not null check (length(found) between 2 and 2000),
        verdict text not null check (verdict in ('matches', 'differs', 'unclear')),
        note text,
        findings jsonb not null default '[]',
        checker_unit_id uuid not null references unit (id),
        recorded_by uuid not null references app_user (id),
        recorded_at timestamptz not null,
        check ((fact_id is null) <> (aspect is null)),
        check (checked_on <= (recorded_at at time zone 'Asia/Shanghai')::date)
      );
      create index site_check_lead_idx on site_check (lead_id, recorded_at desc);
      create index site_check_fact_idx on site_check (fact_id);
      create index site_check_unit_idx on site_check (checker_unit_id);
      create index site_check_by_idx on site_check (recorded_by);
      create trigger site_check_stamp before insert on site_check
        for each row execute function stamp_recorded_at();
      create trigger site_check_append_only before update or delete on site_check
        for each row execute function refuse_change();

      create table site_check_file (
        site_check_id uuid not null references site_check (id),
        file_id uuid not null references lead_file (id),
        primary key (site_check_id, file_id)
      );
      create index site_check_file_file_idx on site_check_file (file_id);
      create trigger site_check_file_append_only before update or delete on site_check_file
        for each row execute function refuse_change();

      -- Whoever recruits or carries the project, or claimed the fact, does not check it on site.
      create function check_other_unit_visits() returns trigger language plpgsql as $$
      begin
        if exists (select from lead where id = new.lead_id
             and new.checker_unit_id in (recruiting_unit_id, carrier_unit_id))
          or exists (select from project_fact where id = new.fact_id
             and (new.lead_id <> lead_id or new.checker_unit_id = claimant_unit_id or new.recorded_by = recorded_by)) then
          raise exception 'a site is checked by another unit' using errcode = 'LD004';
        end if;
        return new;
      end $$;
      create trigger site_check_other_unit before insert on site_check
        for each row execute function check_other_unit_visits();

      -- Without a photo of that very project a visit proves nothing; judged when the transaction ends.
      create function check_site_photo() returns trigger language plpgsql as $$
      begin
        if not exists (select from site_check_file cf join lead_file f on f.id = cf.file_id
            where cf.site_check_id = new.id and f.lead_id = new.lead_id and f.purpose = 'site_check'
              and f.media_type like 'image/%') then
          raise exception 'a site check needs a photo' using errcode = '23514';
        end if;
        return null;
      end $$;
      create constraint trigger site_check_has_photo after insert on site_check
        deferrable initially deferred for each row execute function check_site_photo();

      create table project_fact_event (
        id uuid primary key default uuidv7(),
        fact_id uuid not null references project_fact (id),
        status text not null
          check (status in ('claimed', 'verifying', 'verified', 'returned', 'withdrawn', 'overturned')),
        reason text,
        site_check_id uuid references site_check (id),
        by_unit_id uuid not null references unit (id),
        recorded_by uuid not null references app_user (id),
        recorded_at timestamptz not null,
        check (status not in ('returned', 'withdrawn', 'overturned') or reason is not null)
      );
      create index project_fact_event_fact_idx on project_fact_event (fact_id, recorded_at);
      create index project_fact_event_check_idx on project_fact_event (site_check_id);
      create index project_fact_event_unit_idx on project_fact_event (by_unit_id);
      create index project_fact_event_by_idx on project_fact_event (recorded_by);
      create trigger project_fact_event_stamp before insert on project_fact_event
        for each row execute function stamp_recorded_at();
      create trigger project_fact_event_append_only before update or delete on project_fact_event
        for each row execute function refuse_change();

      -- The doer never verifies, whoever asks.
      create function check_other_unit_verifies() returns trigger language plpgsql as $$
      begin
        if new.status in ('verified', 'returned', 'overturned')
          and (select claimant_unit_id = new.by_unit_id or recorded_by = new.recorded_by
               from project_fact where id = new.fact_id) then
          raise exception 'a fact is verified by another unit' using errcode = 'LD004';
        end if;
        return new;
      end $$;
      create trigger project_fact_event_other_unit before insert on project_fact_event
        for each row execute function check_other_unit_verifies();

      -- Which fact proves which stage; 在谈 rests on evidence of contact, 预审 besides on a move made here.
      create table stage_proof (
        stage text primary key references stage (id),
        fact_kind text unique
      );
      insert into stage_proof values ('negotiating', null), ('in_pre_review', null), ('committee_passed', 'committee_passed'),
        ('framework_signed', 'framework_signed'), ('contracted', 'contracted'),
        ('construction_started', 'construction_start'), ('in_production', 'production'),
        ('at_target', 'at_target');

      alter table lead
        add contact_evidenced_on date,
        add verified_stage text not null default 'lead' references stage (id),
        add verifying_stage text not null default 'lead' references stage (id);
      create index lead_verified_stage_idx on lead (verified_stage);
      create index lead_verifying_stage_idx on lead (verifying_stage);

      create function proven_stage(of_lead uuid, held text, evidenced boolean, counted text[])
        returns text language sql stable as $$
        select case when s.is_exit then held else coalesce((
          select p.stage from stage_proof p join stage ps on ps.id = p.stage
          where ps.rank <= s.rank and evidenced and (p.stage = 'negotiating'
            or exists (select from project_fact f
              where f.lead_id = of_lead and f.kind = p.fact_kind and f.status = any(counted))
            or p.fact_kind is null and exists (select from lead_stage_event e
              where e.lead_id = of_lead and e.kind = 'move' and e.to_stage = p.stage))
          order by ps.rank desc limit 1), 'lead') end
        from stage s where s.id = held
      $$;

      create function keep_proven_stages() returns trigger language plpgsql as $$
      begin
        new.verified_stage := proven_stage(new.id, new.stage, new.contact_evidenced_on is not null, '{verified}');
        new.verifying_stage := proven_stage(new.id, new.stage, new.contact_evidenced_on is not null,
          '{verified,verifying}');
        return new;
      end $$;
      create trigger lead_proven_stages before insert or update of stage, contact_evidenced_on on lead
        for each row execute function keep_proven_stages();

      create function tell_lead_of_fact() returns trigger language plpgsql as $$
      begin
        -- Touching the stage lets the trigger on lead judge anew.
        update lead set stage = stage where id = new.lead_id;
        return null;
      end $$;
      create trigger project_fact_tells_lead after insert or update of status on project_fact
        for each row execute function tell_lead_of_fact();

      create function tell_lead_of_contact() returns trigger language plpgsql as $$
      begin
        update lead set contact_evidenced_on = new.happened_on
        where id = new.lead_id and (contact_evidenced_on is null or contact_evidenced_on > new.happened_on);
        return null;
      end $$;
      create trigger follow_up_tells_lead after insert on follow_up
        for each row execute function tell_lead_of_contact();
      update lead set contact_evidenced_on =
        (select min(happened_on) from follow_up f where f.lead_id = lead.id
           and not exists (select from follow_up later where later.corrects_id = f.id));

      grant select on stage_proof to luodi_app;
      grant select, insert on project_fact, fact_evidence, fact_evidence_file, site_check, site_check_file,
        project_fact_event to luodi_app;
      grant update (status, findings, version) on project_fact to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger follow_up_tells_lead on follow_up;
      drop trigger lead_proven_stages on lead;
      drop function tell_lead_of_contact(), keep_proven_stages();
      alter table lead drop contact_evidenced_on, drop verified_stage, drop verifying_stage;
      drop function proven_stage(uuid, text, boolean, text[]);
      drop table stage_proof, project_fact_event, site_check_file, site_check, fact_evidence_file,
        fact_evidence, project_fact;
      drop function check_other_unit_verifies(), check_other_unit_visits(), check_site_photo(), guard_project_fact(),
        tell_lead_of_fact();
    `);
  }
}
