import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 预审: an application of a lead, the departments' opinions under their clocks, every score as it was reckoned, the
 * decision, and the conditions it set. A re-review is a new round; nothing decided is rewritten.
 */
export class CreatePreReviews1795651200190 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Which department of the rule pack this unit is; its officers give that opinion.
      alter table unit add department text check (department ~ '^[a-z][a-z_]{1,39}$');
      create unique index unit_department_idx on unit (department) where department is not null;

      alter table lead_file drop constraint lead_file_purpose_check;
      alter table lead_file add constraint lead_file_purpose_check
        check (purpose in ('lead', 'agreement', 'evidence', 'site_check', 'pre_review'));

      create table pre_review (
        id uuid primary key default uuidv7(),
        lead_id uuid not null references lead (id),
        round int not null check (round >= 1),
        status text not null default 'draft'
          check (status in ('draft', 'checking', 'opinions', 'ready', 'in_meeting', 'decided', 'withdrawn')),
        -- ReviewInputs with the applicant's own judgements; sealed once submitted.
        inputs jsonb not null default '{}',
        -- What no figure says: investor, risks, reasons, and which file proves which figure.
        statement jsonb not null default '{}',
        applicant_unit_id uuid not null references unit (id),
        created_by uuid not null references app_user (id),
        created_at timestamptz not null default clock_timestamp(),
        submitted_by uuid references app_user (id),
        submitted_at timestamptz,
        result text check (result in ('passed', 'conditional', 'deferred', 'refused')),
        decided_on date,
        -- The last day a contract may be signed on this decision; only what passed has one.
        valid_until date,
        version int not null default 1,
        updated_at timestamptz not null default clock_timestamp(),
        unique (lead_id, round),
        check ((status = 'decided') = (result is not null)),
        check ((status = 'decided') = (decided_on is not null)),
        check ((valid_until is not null) = (result is not null and result in ('passed', 'conditional'))),
        check (valid_until >= decided_on),
        check (status in ('draft', 'withdrawn') or submitted_by is not null)
      );
      create unique index pre_review_one_open_idx on pre_review (lead_id)
        where status not in ('decided', 'withdrawn');
      create index pre_review_status_idx on pre_review (status, submitted_at, id);
      create index pre_review_decided_idx on pre_review (decided_on desc, id) where status = 'decided';
      create index pre_review_unit_idx on pre_review (applicant_unit_id);
      create index pre_review_created_by_idx on pre_review (created_by);
      create index pre_review_submitted_by_idx on pre_review (submitted_by);

      create table pre_review_step (
        from_status text not null,
        to_status text not null,
        primary key (from_status, to_status)
      );
      insert into pre_review_step values
        ('draft', 'checking'), ('draft', 'withdrawn'),
        ('checking', 'draft'), ('checking', 'opinions'), ('checking', 'withdrawn'),
        ('opinions', 'ready'), ('opinions', 'withdrawn'),
        ('ready', 'in_meeting'), ('ready', 'withdrawn'),
        ('in_meeting', 'ready'), ('in_meeting', 'decided');

      create function guard_pre_review() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          if new.status <> 'draft' then
            raise exception 'a pre-review begins as a draft' using errcode = 'LD020';
          end if;
          return new;
        end if;
        if (new.lead_id, new.round, new.applicant_unit_id, new.created_by)
            is distinct from (old.lead_id, old.round, old.applicant_unit_id, old.created_by)
          or old.status in ('decided', 'withdrawn')
          or old.status <> 'draft' and (new.inputs, new.statement) is distinct from (old.inputs, old.statement) then
          raise exception 'a submitted pre-review is not rewritten' using errcode = 'LD001';
        end if;
        if new.status <> old.status
          and not exists (select from pre_review_step where from_status = old.status and to_status = new.status) then
          raise exception 'a pre-review does not go from % to %', old.status, new.status using errcode = 'LD020';
        end if;
        return new;
      end $$;
      create trigger pre_review_guard before insert or update on pre_review
        for each row execute function guard_pre_review();
      create trigger pre_review_no_delete before delete on pre_review
        for each row execute function refuse_change();

      -- What was done with it, by whom, under which findings.
      create table pre_review_event (
        id uuid primary key default uuidv7(),
        pre_review_id uuid not null references pre_review (id),
        kind text not null,
        note text,
        findings jsonb not null default '[]',
        recorded_by uuid not null references app_user (id),
        recorded_at timestamptz not null
      );
      create index pre_review_event_idx on pre_review_event (pre_review_id, recorded_at);
      create index pre_review_event_by_idx on pre_review_event (recorded_by);
      create trigger pre_review_event_stamp before insert on pre_review_event
        for each row execute function stamp_recorded_at();
      create trigger pre_review_event_append_only before update or delete on pre_review_event
        for each row execute function refuse_change();

      -- 自评 at submission, 核定 by the committee's secretary; a re-score is a new row.
      create table score (
        id uuid primary key default uuidv7(),
        pre_review_id uuid not null references pre_review (id),
        no int not null check (no >= 1),
        kind text not null check (kind in ('stated', 'settled')),
        inputs jsonb not null,
        pack_version text not null,
        result jsonb not null,
        total numeric,
        verdict text not null,
        note text,
        recorded_by uuid not null references app_user (id),
        recorded_at timestamptz not null,
        unique (pre_review_id, no)
      );
      create index score_recorded_idx on score (recorded_at);
      create index score_by_idx on score (recorded_by);
      create trigger score_stamp before insert on score for each row execute function stamp_recorded_at();
      create trigger score_append_only before update or delete on score
        for each row execute function refuse_change();

      create table pre_review_opinion (
        id uuid primary key default uuidv7(),
        pre_review_id uuid not null references pre_review (id),
        department text not null,
        label text not null,
        workdays int not null check (workdays between 1 and 120),
        sent_on date not null,
        due_on date not null,
        opinion text check (opinion in ('agree', 'conditional', 'object')),
        note text,
        conditions text,
        given_by uuid references app_user (id),
        given_at timestamptz,
        given_on date,
        unique (pre_review_id, department),
        check ((opinion is null) = (given_by is null)),
        check ((opinion is null) = (given_at is null)),
        check ((opinion is null) = (given_on is null)),
        check (opinion is null or opinion = 'agree' or note is not null),
        check (opinion is distinct from 'conditional' or conditions is not null)
      );
      create index pre_review_opinion_waiting_idx on pre_review_opinion (department, due_on) where opinion is null;
      create index pre_review_opinion_by_idx on pre_review_opinion (given_by);
      create function guard_opinion() returns trigger language plpgsql as $$
      begin
        if old.opinion is not null
          or (new.pre_review_id, new.department, new.label, new.workdays, new.sent_on)
            is distinct from (old.pre_review_id, old.department, old.label, old.workdays, old.sent_on) then
          raise exception 'an opinion is given once' using errcode = 'LD001';
        end if;
        if new.opinion is not null then
          new.given_at := clock_timestamp();
        end if;
        return new;
      end $$;
      create trigger pre_review_opinion_guard before update on pre_review_opinion
        for each row execute function guard_opinion();
      create trigger pre_review_opinion_no_delete before delete on pre_review_opinion
        for each row execute function refuse_change();

      -- 补正、公示: the department's clock stands while it is somebody else's turn.
      create table pre_review_pause (
        id uuid primary key default uuidv7(),
        opinion_id uuid not null references pre_review_opinion (id),
        reason text not null check (length(reason) between 2 and 500),
        started_on date not null,
        ended_on date,
        started_by uuid not null references app_user (id),
        ended_by uuid references app_user (id),
        check (ended_on >= started_on),
        check ((ended_on is null) = (ended_by is null))
      );
      create unique index pre_review_pause_one_open_idx on pre_review_pause (opinion_id) where ended_on is null;
      create index pre_review_pause_opinion_idx on pre_review_pause (opinion_id);
      create index pre_review_pause_started_by_idx on pre_review_pause (started_by);
      create index pre_review_pause_ended_by_idx on pre_review_pause (ended_by);
      create trigger pre_review_pause_no_delete before delete on pre_review_pause
        for each row execute function refuse_change();

      -- The committee's word; one a pre-review, for ever.
      create table pre_review_decision (
        id uuid primary key default uuidv7(),
        pre_review_id uuid not null unique references pre_review (id),
        result text not null check (result in ('passed', 'conditional', 'deferred', 'refused')),
        decided_on date not null,
        valid_until date,
        note text,
        -- 否决项 set aside by the authorised body: { body, documentNo, decidedOn, reason, fileIds }.
        override jsonb,
        score_id uuid references score (id),
        findings jsonb not null default '[]',
        recorded_by uuid not null references app_user (id),
        recorded_at timestamptz not null,
        check (decided_on <= (recorded_at at time zone 'Asia/Shanghai')::date)
      );
      create index pre_review_decision_score_idx on pre_review_decision (score_id);
      create index pre_review_decision_by_idx on pre_review_decision (recorded_by);
      create trigger pre_review_decision_stamp before insert on pre_review_decision
        for each row execute function stamp_recorded_at();
      create trigger pre_review_decision_append_only before update or delete on pre_review_decision
        for each row execute function refuse_change();

      -- 有条件通过: each condition a task with its stage or its day; whoever does it does not accept it.
      create table pre_review_condition (
        id uuid primary key default uuidv7(),
        pre_review_id uuid not null references pre_review (id),
        no int not null,
        content text not null check (length(content) between 2 and 500),
        due_stage text references stage (id),
        due_on date,
        owner_unit_id uuid not null references unit (id),
        status text not null default 'open' check (status in ('open', 'claimed', 'met', 'waived')),
        claim_note text,
        file_ids uuid[] not null default '{}',
        claimed_by uuid references app_user (id),
        claimed_at timestamptz,
        closing_note text,
        closed_by uuid references app_user (id),
        closed_at timestamptz,
        version int not null default 1,
        unique (pre_review_id, no),
        check (due_stage is not null or due_on is not null),
        check (status = 'open' or status = 'waived' or claimed_by is not null),
        check ((status in ('met', 'waived')) = (closed_by is not null)),
        check (status <> 'met' or closed_by <> claimed_by),
        check (status <> 'waived' or closing_note is not null)
      );
      create index pre_review_condition_open_idx on pre_review_condition (owner_unit_id, due_on)
        where status in ('open', 'claimed');
      create index pre_review_condition_owner_idx on pre_review_condition (owner_unit_id);
      create index pre_review_condition_stage_idx on pre_review_condition (due_stage);
      create index pre_review_condition_claimed_by_idx on pre_review_condition (claimed_by);
      create index pre_review_condition_closed_by_idx on pre_review_condition (closed_by);
      create function guard_condition() returns trigger language plpgsql as $$
      begin
        if old.status in ('met', 'waived')
          or new.status <> old.status and (old.status, new.status) not in
            (('open', 'claimed'), ('open', 'waived'), ('claimed', 'open'), ('claimed', 'met'), ('claimed', 'waived')) then
          raise exception 'a condition that was closed stays closed' using errcode = 'LD001';
        end if;
        return new;
      end $$;
      create trigger pre_review_condition_guard before update on pre_review_condition
        for each row execute function guard_condition();
      create trigger pre_review_condition_no_delete before delete on pre_review_condition
        for each row execute function refuse_change();

      -- 过会 is proven by the committee's own decision here, or by a fact with its minutes for what went before.
      create or replace function proven_stage(of_lead uuid, held text, evidenced boolean, counted text[])
        returns text language sql stable as $$
        select case when s.is_exit then held else coalesce((
          select p.stage from stage_proof p join stage ps on ps.id = p.stage
          where ps.rank <= s.rank and evidenced and (p.stage = 'negotiating'
            or exists (select from project_fact f
              where f.lead_id = of_lead and f.kind = p.fact_kind and f.status = any(counted))
            or p.stage = 'committee_passed' and exists (select from pre_review r
              where r.lead_id = of_lead and r.result in ('passed', 'conditional'))
            or p.fact_kind is null and exists (select from lead_stage_event e
              where e.lead_id = of_lead and e.kind = 'move' and e.to_stage = p.stage))
          order by ps.rank desc limit 1), 'lead') end
        from stage s where s.id = held
      $$;
      create function tell_lead_of_decision() returns trigger language plpgsql as $$
      begin
        update lead set stage = stage where id = new.lead_id;
        return null;
      end $$;
      create trigger pre_review_tells_lead after update of result on pre_review
        for each row when (new.result is not null) execute function tell_lead_of_decision();

      grant select on pre_review_step to luodi_app;
      grant select, insert on pre_review, pre_review_event, score, pre_review_opinion, pre_review_pause,
        pre_review_decision, pre_review_condition to luodi_app;
      grant update (status, inputs, statement, submitted_by, submitted_at, result, decided_on, valid_until, version,
        updated_at) on pre_review to luodi_app;
      grant update (due_on, opinion, note, conditions, given_by, given_at, given_on) on pre_review_opinion to luodi_app;
      grant update (ended_on, ended_by) on pre_review_pause to luodi_app;
      grant update (status, claim_note, file_ids, claimed_by, claimed_at, closing_note, closed_by, closed_at, version)
        on pre_review_condition to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger pre_review_tells_lead on pre_review;
      drop function tell_lead_of_decision();
      create or replace function proven_stage(of_lead uuid, held text, evidenced boolean, counted text[])
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
      drop table pre_review_condition, pre_review_decision, pre_review_pause, pre_review_opinion, score,
        pre_review_event, pre_review, pre_review_step;
      drop function guard_pre_review(), guard_opinion(), guard_condition();
      alter table lead_file drop constraint lead_file_purpose_check;
      alter table lead_file add constraint lead_file_purpose_check
        check (purpose in ('lead', 'agreement', 'evidence', 'site_check'));
      alter table unit drop department;
    `);
  }
}
