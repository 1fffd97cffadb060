import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 考核: versions of a scheme for a period, results kept as computed, the closing that ends recomputing, appeals that
 * freeze one cell, and who headed a unit when.
 */
export class CreateAssessments1795651200291 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table assessment (
        id uuid primary key default uuidv7(),
        name text not null check (length(name) between 2 and 60),
        edition int not null check (edition >= 1),
        from_on date not null check (extract(day from from_on) = 1),
        to_on date not null check (extract(day from to_on + 1) = 1),
        status text not null default 'draft'
          check (status in ('draft', 'waiting', 'approved', 'refused', 'withdrawn')),
        content jsonb not null,
        reason text check (length(reason) <= 1000),
        source_document text check (length(source_document) <= 500),
        findings jsonb not null default '[]',
        proposed_by uuid not null references app_user (id),
        created_at timestamptz not null default clock_timestamp(),
        submitted_at timestamptz,
        decided_by uuid references app_user (id),
        decided_at timestamptz,
        decision_note text check (length(decision_note) <= 500),
        closed_by uuid references app_user (id),
        closed_at timestamptz,
        version int not null default 1,
        unique (name, edition),
        check (from_on < to_on and extract(year from from_on) = extract(year from to_on)),
        check ((status in ('approved', 'refused', 'withdrawn')) = (decided_at is not null)),
        check ((decided_at is null) = (decided_by is null)),
        check (status in ('draft', 'withdrawn') or submitted_at is not null),
        check (status <> 'refused' or decision_note is not null),
        check (status not in ('waiting', 'approved') or reason is not null),
        check ((closed_at is null) = (closed_by is null)),
        check (closed_at is null or status = 'approved')
      );
      create unique index assessment_one_waiting_idx on assessment (name) where status = 'waiting';
      create index assessment_created_idx on assessment (created_at desc, id);
      create index assessment_closed_idx on assessment (to_on desc) where closed_at is not null;
      create index assessment_proposed_by_idx on assessment (proposed_by);
      create index assessment_decided_by_idx on assessment (decided_by);
      create index assessment_closed_by_idx on assessment (closed_by);

      create function guard_assessment() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' and (new.status <> 'draft' or new.closed_at is not null) then
          raise exception 'a scheme begins as a draft' using errcode = 'LD001';
        end if;
        if tg_op = 'UPDATE' then
          if old.status in ('refused', 'withdrawn') or old.closed_at is not null
            or (new.name, new.edition, new.proposed_by, new.created_at)
              is distinct from (old.name, old.edition, old.proposed_by, old.created_at)
            or old.status <> 'draft' and (new.content, new.from_on, new.to_on, new.reason, new.source_document,
                new.submitted_at)
              is distinct from (old.content, old.from_on, old.to_on, old.reason, old.source_document, old.submitted_at)
            or old.status = 'approved' and (new.status, new.decided_by, new.decided_at, new.decision_note)
              is distinct from (old.status, old.decided_by, old.decided_at, old.decision_note)
            or old.status = 'waiting' and new.status = 'draft' then
            raise exception 'a scheme is not rewritten once submitted' using errcode = 'LD001';
          end if;
          if new.status <> old.status and new.status in ('approved', 'refused') then
            if new.decided_by = new.proposed_by then
              raise exception 'nobody approves a scheme of their own' using errcode = 'LD132';
            end if;
            if old.status <> 'waiting' then
              raise exception 'only what waits is decided' using errcode = 'LD001';
            end if;
          end if;
          if new.status <> old.status and new.status <> 'waiting' then
            new.decided_at := clock_timestamp();
          end if;
          if new.closed_by is not null then
            new.closed_at := clock_timestamp();
          end if;
        end if;
        -- 外出天数、招商信息条数 never score: a draft may hold them while it is written, nothing further.
        if new.status in ('waiting', 'approved') and exists (
            select from jsonb_array_elements(new.content -> 'items') item
            where not coalesce((select is_scorable from indicator where id = item ->> 'indicator'), false)) then
          raise exception 'an item counts what may not be scored' using errcode = 'LD130';
        end if;
        return new;
      end $$;
      create trigger assessment_guard before insert or update on assessment
        for each row execute function guard_assessment();
      create trigger assessment_no_delete before delete on assessment
        for each row execute function refuse_change();

      create table assessment_run (
        id uuid primary key default uuidv7(),
        assessment_id uuid not null references assessment (id),
        kind text not null check (kind in ('interim', 'closing')),
        as_of_on date not null,
        -- What was entered before this instant was known.
        known_at timestamptz not null,
        scoring_version text not null,
        pack_version text not null,
        -- Of inputs, parts and ranks: the same figures have the same digest.
        digest text not null check (digest ~ '^[0-9a-f]{64}$'),
        recorded_by uuid not null references app_user (id),
        recorded_at timestamptz not null
      );
      create unique index assessment_run_one_closing_idx on assessment_run (assessment_id) where kind = 'closing';
      create index assessment_run_latest_idx on assessment_run (assessment_id, as_of_on desc, recorded_at desc);
      create index assessment_run_by_idx on assessment_run (recorded_by);
      create trigger assessment_run_stamp before insert on assessment_run
        for each row execute function stamp_recorded_at();
      create trigger assessment_run_append_only before update or delete on assessment_run
        for each row execute function refuse_change();

      -- 已结账的考核期不再计算: the last run is the closing's own, in the transaction that closes.
      create function guard_assessment_run() returns trigger language plpgsql as $$
      declare
        held assessment;
      begin
        select * into held from assessment where id = new.assessment_id for update;
        if held.closed_at is not null then
          raise exception 'a closed period is not computed again' using errcode = 'LD133';
        end if;
        if held.status <> 'approved' or new.as_of_on not between held.from_on and held.to_on then
          raise exception 'a result needs a scheme in force and a day of its period' using errcode = '23514';
        end if;
        return new;
      end $$;
      create trigger assessment_run_guard before insert on assessment_run
        for each row execute function guard_assessment_run();

      create table assessment_result (
        run_id uuid not null references assessment_run (id),
        unit_id uuid not null references unit (id),
        total text,
        total_with_verifying text,
        rank int check (rank >= 1),
        is_tied boolean not null,
        rank_if_verified int,
        weakest text,
        reasons text[] not null default '{}',
        parts jsonb not null,
        quality jsonb not null,
        newest_on date,
        primary key (run_id, unit_id),
        check ((rank is null) = (cardinality(reasons) > 0)),
        check (rank is null or total is not null)
      );
      create index assessment_result_unit_idx on assessment_result (unit_id);
      create trigger assessment_result_append_only before update or delete on assessment_result
        for each row execute function refuse_change();

      create table assessment_appeal (
        id uuid primary key default uuidv7(),
        assessment_id uuid not null references assessment (id),
        unit_id uuid not null references unit (id),
        item_id text not null,
        reason text not null check (length(reason) between 4 and 1000),
        evidence text not null check (length(evidence) between 2 and 1000),
        -- The cell as it stood before; it counts until the appeal is decided.
        kept_part jsonb not null,
        status text not null default 'open' check (status in ('open', 'upheld', 'dismissed', 'withdrawn')),
        filed_by uuid not null references app_user (id),
        recorded_at timestamptz not null,
        decided_by uuid references app_user (id),
        decided_at timestamptz,
        decision_note text check (length(decision_note) between 2 and 1000),
        check ((status = 'open') = (decided_at is null)),
        check ((decided_at is null) = (decided_by is null)),
        check (status not in ('upheld', 'dismissed') or decision_note is not null)
      );
      create unique index assessment_appeal_one_open_idx on assessment_appeal (assessment_id, unit_id, item_id)
        where status = 'open';
      create index assessment_appeal_assessment_idx on assessment_appeal (assessment_id, recorded_at desc);
      create index assessment_appeal_unit_idx on assessment_appeal (unit_id);
      create index assessment_appeal_filed_by_idx on assessment_appeal (filed_by);
      create index assessment_appeal_decided_by_idx on assessment_appeal (decided_by);
      create trigger assessment_appeal_stamp before insert on assessment_appeal
        for each row execute function stamp_recorded_at();
      create function guard_assessment_appeal() returns trigger language plpgsql as $$
      begin
        if (select closed_at is not null from assessment where id = new.assessment_id) then
          raise exception 'a closed period is not appealed' using errcode = 'LD133';
        end if;
        if tg_op = 'INSERT' then
          return new;
        end if;
        if old.status <> 'open' or (new.assessment_id, new.unit_id, new.item_id, new.reason, new.evidence,
            new.kept_part, new.filed_by, new.recorded_at) is distinct from (old.assessment_id, old.unit_id,
            old.item_id, old.reason, old.evidence, old.kept_part, old.filed_by, old.recorded_at) then
          raise exception 'an appeal is not rewritten' using errcode = 'LD001';
        end if;
        if new.status in ('upheld', 'dismissed') and (new.decided_by = old.filed_by
            or (select unit_id = old.unit_id from app_user where id = new.decided_by)) then
          raise exception 'nobody decides an appeal of their own unit' using errcode = 'LD134';
        end if;
        new.decided_at := clock_timestamp();
        return new;
      end $$;
      create trigger assessment_appeal_guard before insert or update on assessment_appeal
        for each row execute function guard_assessment_appeal();
      create trigger assessment_appeal_no_delete before delete on assessment_appeal
        for each row execute function refuse_change();

      create table unit_head_tenure (
        id uuid primary key default uuidv7(),
        unit_id uuid not null references unit (id),
        person_name text not null check (length(person_name) between 2 and 40),
        from_on date not null,
        to_on date check (to_on >= from_on),
        source text not null check (length(source) between 4 and 500),
        -- A later entry of the same start replaces an earlier one.
        version int not null check (version >= 1),
        entered_by uuid not null references app_user (id),
        recorded_at timestamptz not null,
        unique (unit_id, from_on, version)
      );
      create index unit_head_tenure_entered_by_idx on unit_head_tenure (entered_by);
      create trigger unit_head_tenure_stamp before insert on unit_head_tenure
        for each row execute function stamp_recorded_at();
      create trigger unit_head_tenure_append_only before update or delete on unit_head_tenure
        for each row execute function refuse_change();

      create index project_fact_day_idx on project_fact (happened_on, kind);
      create index progress_payment_paid_idx on progress_payment (paid_on);

      grant select, insert on assessment, assessment_run, assessment_result, assessment_appeal, unit_head_tenure
        to luodi_app;
      grant update (from_on, to_on, status, content, reason, source_document, findings, submitted_at, decided_by,
        decision_note, closed_by, version) on assessment to luodi_app;
      grant update (status, decided_by, decision_note) on assessment_appeal to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index project_fact_day_idx, progress_payment_paid_idx;
      drop table unit_head_tenure, assessment_appeal, assessment_result, assessment_run, assessment;
      drop function guard_assessment(), guard_assessment_run(), guard_assessment_appeal();
    `);
  }
}
