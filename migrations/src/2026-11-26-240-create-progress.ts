import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Annual construction plans with months and nodes, frozen once another person approved them; weekly reports of money
 * and works, append-only, a correction naming what it corrects; payments with their vouchers.
 */
export class CreateProgress1795651200240 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table lead_file drop constraint lead_file_purpose_check;
      alter table lead_file add constraint lead_file_purpose_check
        check (purpose in ('lead', 'agreement', 'evidence', 'site_check', 'pre_review', 'progress'));

      create table works_level (id text primary key, rank int not null unique);
      insert into works_level values ('not_begun', 0), ('levelling', 1), ('foundation', 2), ('structure', 3),
        ('topped_out', 4), ('equipment', 5), ('trial', 6);

      create table construction_plan (
        id uuid primary key default uuidv7(),
        lead_id uuid not null references lead (id),
        year int not null check (year between 2000 and 2100),
        edition int not null check (edition between 1 and 999),
        status text not null default 'draft' check (status in ('draft', 'in_force', 'superseded', 'discarded')),
        template text check (length(template) between 1 and 40),
        start_on date not null,
        production_on date not null,
        invested_before_yuan bigint not null check (invested_before_yuan between 0 and 10000000000000),
        note text check (length(note) between 1 and 1000),
        -- What the rules said when it was last saved, and when it was approved.
        findings jsonb not null default '[]',
        created_by uuid not null references app_user (id),
        created_at timestamptz not null default now(),
        approved_by uuid references app_user (id),
        approved_at timestamptz,
        approval_note text,
        closed_at timestamptz,
        closing_reason text,
        version int not null default 1,
        unique (lead_id, year, edition),
        check (start_on <= production_on),
        -- 编报人不批准.
        check (approved_by <> created_by),
        check ((status in ('in_force', 'superseded')) = (approved_at is not null)),
        check ((approved_at is null) = (approved_by is null)),
        check ((status in ('superseded', 'discarded')) = (closed_at is not null))
      );
      create unique index construction_plan_in_force_idx on construction_plan (lead_id, year) where status = 'in_force';
      create unique index construction_plan_draft_idx on construction_plan (lead_id, year) where status = 'draft';
      create index construction_plan_created_by_idx on construction_plan (created_by);
      create index construction_plan_approved_by_idx on construction_plan (approved_by);

      create function guard_plan() returns trigger language plpgsql as $$
      begin
        if old.status <> 'draft' and ((new.lead_id, new.year, new.edition, new.start_on, new.production_on,
              new.invested_before_yuan, new.created_by, new.approved_by, new.approved_at)
            is distinct from (old.lead_id, old.year, old.edition, old.start_on, old.production_on,
              old.invested_before_yuan, old.created_by, old.approved_by, old.approved_at)
            or new.note is distinct from old.note or new.findings is distinct from old.findings
            or (new.status <> old.status and (old.status, new.status) <> ('in_force', 'superseded'))) then
          raise exception 'an approved plan is frozen' using errcode = 'LD083';
        end if;
        return new;
      end $$;
      create trigger construction_plan_guard before update on construction_plan
        for each row execute function guard_plan();
      create trigger construction_plan_no_delete before delete on construction_plan
        for each row execute function refuse_change();

      create table plan_month (
        plan_id uuid not null references construction_plan (id),
        month int not null check (month between 1 and 12),
        investment_yuan bigint not null check (investment_yuan between 0 and 10000000000000),
        works_level text not null references works_level (id),
        primary key (plan_id, month)
      );
      create index plan_month_level_idx on plan_month (works_level);

      create table plan_node (
        id uuid primary key default uuidv7(),
        plan_id uuid not null references construction_plan (id),
        position int not null check (position between 1 and 60),
        step text not null check (length(step) between 1 and 60),
        unit_id uuid not null references unit (id),
        person_name text not null check (length(person_name) between 1 and 40),
        due_on date not null,
        need_days int check (need_days between 0 and 2000),
        unique (plan_id, position)
      );
      create index plan_node_unit_idx on plan_node (unit_id);

      -- Months and nodes belong to a draft; what was approved is never rewritten.
      create function check_plan_open() returns trigger language plpgsql as $$
      begin
        if (select status from construction_plan where id = coalesce(new.plan_id, old.plan_id)) <> 'draft' then
          raise exception 'an approved plan is frozen' using errcode = 'LD083';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger plan_month_open before insert or update or delete on plan_month
        for each row execute function check_plan_open();
      create trigger plan_node_open before insert or update or delete on plan_node
        for each row execute function check_plan_open();

      -- A promise moved: the plan keeps its own day, each slip stands beside it.
      create table plan_node_slip (
        id uuid primary key default uuidv7(),
        node_id uuid not null references plan_node (id),
        from_on date not null,
        to_on date not null,
        reason text not null check (length(reason) between 4 and 500),
        -- What it does to production, as computed that day.
        production_from date not null,
        production_to date not null,
        recorded_by uuid not null references app_user (id),
        recorded_at timestamptz not null,
        check (to_on > from_on),
        check (production_to >= production_from)
      );
      -- Two at once: each day of a node is moved on once.
      create unique index plan_node_slip_once_idx on plan_node_slip (node_id, from_on);
      create index plan_node_slip_by_idx on plan_node_slip (recorded_by);

      create table plan_node_completion (
        node_id uuid primary key references plan_node (id),
        done_on date not null,
        note text check (length(note) between 1 and 500),
        recorded_by uuid not null references app_user (id),
        recorded_at timestamptz not null,
        check (done_on <= (recorded_at at time zone 'Asia/Shanghai')::date)
      );
      create index plan_node_completion_by_idx on plan_node_completion (recorded_by);

      create function check_node_in_force() returns trigger language plpgsql as $$
      begin
        if not exists (select from plan_node n join construction_plan p on p.id = n.plan_id
            where n.id = new.node_id and p.status = 'in_force') then
          raise exception 'only nodes of a plan in force move' using errcode = 'LD083';
        end if;
        return new;
      end $$;

      create table progress_report (
        id uuid primary key default uuidv7(),
        lead_id uuid not null references lead (id),
        -- The Monday of its ISO week.
        week_on date not null check (extract(isodow from week_on) = 1),
        observed_on date not null,
        -- Cumulative, as reported; what vouchers show is summed from the payments.
        invested_yuan bigint not null check (invested_yuan between 0 and 10000000000000),
        works_level text not null references works_level (id),
        works_percent int not null check (works_percent between 0 and 100),
        done text not null check (length(done) between 2 and 2000),
        next_step text check (length(next_step) between 1 and 1000),
        problems text check (length(problems) between 1 and 1000),
        developed_mu numeric check (developed_mu between 0 and 100000 and scale(developed_mu) <= 2),
        stopped_on date,
        back_reason text check (length(back_reason) between 4 and 500),
        corrects_id uuid references progress_report (id),
        correction_reason text check (length(correction_reason) between 4 and 500),
        findings jsonb not null default '[]',
        by_unit_id uuid not null references unit (id),
        recorded_by uuid not null references app_user (id),
        recorded_at timestamptz not null,
        unique (lead_id, id),
        check (observed_on between week_on and week_on + 6),
        check (observed_on <= (recorded_at at time zone 'Asia/Shanghai')::date),
        check (stopped_on <= observed_on),
        check ((corrects_id is null) = (correction_reason is null))
      );
      -- One report a project and week; each is corrected at most once, and a correction may be corrected in turn.
      create unique index progress_report_week_idx on progress_report (lead_id, week_on) where corrects_id is null;
      create unique index progress_report_corrects_idx on progress_report (corrects_id) where corrects_id is not null;
      create index progress_report_lead_idx on progress_report (lead_id, observed_on desc);
      create index progress_report_level_idx on progress_report (works_level);
      create index progress_report_unit_idx on progress_report (by_unit_id);
      create index progress_report_by_idx on progress_report (recorded_by);

      -- Money and works do not go back without a reason, whoever writes.
      create function check_progress_order() returns trigger language plpgsql as $$
      declare last record;
      begin
        if new.corrects_id is not null and not exists (select from progress_report r
            where r.id = new.corrects_id and r.lead_id = new.lead_id and r.week_on = new.week_on) then
          raise exception 'a correction is of the same project and week' using errcode = '23514';
        end if;
        select r.invested_yuan, w.rank, r.works_percent into last
        from progress_report r join works_level w on w.id = r.works_level
        where r.lead_id = new.lead_id and r.week_on < new.week_on
          and not exists (select from progress_report c where c.corrects_id = r.id)
        order by r.observed_on desc limit 1;
        if found and new.back_reason is null and (new.invested_yuan < last.invested_yuan
            or new.works_percent < last.works_percent
            or (select rank from works_level where id = new.works_level) < last.rank) then
          raise exception 'progress goes back without a reason' using errcode = 'LD081';
        end if;
        return new;
      end $$;
      create trigger progress_report_order before insert on progress_report
        for each row execute function check_progress_order();

      create table progress_report_file (
        report_id uuid not null references progress_report (id),
        file_id uuid not null references lead_file (id),
        primary key (report_id, file_id)
      );
      create index progress_report_file_file_idx on progress_report_file (file_id);

      create table progress_payment (
        id uuid primary key default uuidv7(),
        report_id uuid not null references progress_report (id),
        paid_on date not null,
        amount_yuan bigint not null check (amount_yuan between 1 and 10000000000000),
        purpose text check (length(purpose) between 1 and 100),
        voucher_no text check (length(voucher_no) between 1 and 80)
      );
      create index progress_payment_report_idx on progress_payment (report_id, paid_on);

      create table progress_payment_file (
        payment_id uuid not null references progress_payment (id),
        file_id uuid not null references lead_file (id),
        primary key (payment_id, file_id)
      );
      create index progress_payment_file_file_idx on progress_payment_file (file_id);

      create function check_payment() returns trigger language plpgsql as $$
      begin
        if not exists (select from progress_report r join project_fact f on f.lead_id = r.lead_id
            where r.id = new.report_id and f.kind = 'contracted' and f.status in ('claimed', 'verifying', 'verified')
              and f.happened_on <= new.paid_on and new.paid_on <= r.observed_on) then
          raise exception 'a payment follows the contract' using errcode = 'LD082';
        end if;
        return new;
      end $$;
      create trigger progress_payment_in_time before insert on progress_payment
        for each row execute function check_payment();

      -- Without a voucher of that very project a payment proves nothing; judged when the transaction ends.
      create function check_payment_voucher() returns trigger language plpgsql as $$
      begin
        if not exists (select from progress_payment_file where payment_id = new.id) then
          raise exception 'a payment needs its voucher' using errcode = '23514';
        end if;
        return null;
      end $$;
      create constraint trigger progress_payment_has_voucher after insert on progress_payment
        deferrable initially deferred for each row execute function check_payment_voucher();

      create function check_progress_file() returns trigger language plpgsql as $$
      begin
        if not exists (select from lead_file f join progress_report r on r.lead_id = f.lead_id
            where f.id = new.file_id and f.purpose = 'progress' and f.removed_at is null
              and r.id = case tg_table_name when 'progress_report_file' then (to_jsonb(new) ->> 'report_id')::uuid
                else (select report_id from progress_payment where id = (to_jsonb(new) ->> 'payment_id')::uuid) end) then
          raise exception 'a photo or voucher is a standing file of its own lead' using errcode = '23514';
        end if;
        return new;
      end $$;
      create trigger progress_report_file_own before insert on progress_report_file
        for each row execute function check_progress_file();
      create trigger progress_payment_file_own before insert on progress_payment_file
        for each row execute function check_progress_file();
    `);
    for (const table of ['plan_node_slip', 'plan_node_completion', 'progress_report']) {
      await db.query(`create trigger ${table}_stamp before insert on ${table}
        for each row execute function stamp_recorded_at()`);
    }
    for (const table of ['plan_node_slip', 'plan_node_completion']) {
      await db.query(`create trigger ${table}_in_force before insert on ${table}
        for each row execute function check_node_in_force()`);
    }
    for (const table of history) {
      await db.query(`create trigger ${table}_append_only before update or delete on ${table}
        for each row execute function refuse_change()`);
    }
    await db.query(`
      grant select on works_level to luodi_app;
      grant select, insert on construction_plan, ${history.join(', ')} to luodi_app;
      grant update on construction_plan to luodi_app;
      grant select, insert, delete on plan_month, plan_node to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table progress_payment_file, progress_payment, progress_report_file, progress_report,
        plan_node_completion, plan_node_slip, plan_node, plan_month, construction_plan, works_level;
      drop function guard_plan(), check_plan_open(), check_node_in_force(), check_progress_order(), check_payment(),
        check_payment_voucher(), check_progress_file();
      update lead_file set purpose = 'evidence' where purpose = 'progress';
      alter table lead_file drop constraint lead_file_purpose_check;
      alter table lead_file add constraint lead_file_purpose_check
        check (purpose in ('lead', 'agreement', 'evidence', 'site_check', 'pre_review'));
    `);
  }
}

/** Written once, never changed. */
const history = [
  'plan_node_slip',
  'plan_node_completion',
  'progress_report',
  'progress_report_file',
  'progress_payment',
  'progress_payment_file',
];
