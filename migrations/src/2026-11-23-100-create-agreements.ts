import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 意向、框架、正式协议: parties, phases, both sides' promises, incentives tied to phases, the fair-competition review. */
export class CreateAgreements1795392000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table agreement (
        id uuid primary key default uuidv7(),
        lead_id uuid not null references lead (id),
        kind text not null check (kind in ('intent', 'framework', 'contract')),
        no text check (length(no) between 1 and 60),
        title text not null check (length(title) between 2 and 200),
        signed_on date not null,
        valid_until date,
        total_investment_yuan bigint check (total_investment_yuan between 0 and 10000000000000),
        fixed_asset_investment_yuan bigint check (fixed_asset_investment_yuan >= 0),
        land_mu numeric check (land_mu between 0 and 100000 and scale(land_mu) <= 2),
        remark text,
        status text not null default 'draft' check (status in ('draft', 'registered', 'terminated', 'discarded')),
        registered_by uuid references app_user (id),
        registered_at timestamptz,
        closed_by uuid references app_user (id),
        closed_on date,
        closing_reason text,
        -- What the rules said on the day of registration.
        findings jsonb not null default '[]',
        version int not null default 1,
        created_by uuid not null references app_user (id),
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check (fixed_asset_investment_yuan <= total_investment_yuan),
        check (valid_until >= signed_on),
        check ((status in ('registered', 'terminated')) = (registered_at is not null)),
        check ((registered_at is null) = (registered_by is null)),
        check ((status in ('terminated', 'discarded')) = (closing_reason is not null)),
        check ((closing_reason is null) = (closed_by is null)),
        check ((closing_reason is null) = (closed_on is null))
      );
      -- 一个项目只有一份有效的正式投资合同.
      create unique index agreement_one_contract_idx on agreement (lead_id)
        where kind = 'contract' and status = 'registered';
      create index agreement_lead_idx on agreement (lead_id, kind);
      create index agreement_kind_idx on agreement (kind, status, signed_on);
      create index agreement_updated_idx on agreement (updated_at desc, id);
      create index agreement_registered_by_idx on agreement (registered_by);
      create index agreement_closed_by_idx on agreement (closed_by);
      create index agreement_created_by_idx on agreement (created_by);

      create table agreement_party (
        agreement_id uuid not null references agreement (id),
        position int not null check (position between 1 and 20),
        role text not null check (role in ('government', 'investor', 'carrier', 'guarantor', 'other')),
        name text not null check (length(name) between 2 and 120),
        uscc text,
        signatory text,
        primary key (agreement_id, position)
      );

      create table agreement_phase (
        id uuid primary key default uuidv7(),
        agreement_id uuid not null references agreement (id),
        position int not null check (position between 1 and 20),
        name text not null check (length(name) between 1 and 60),
        investment_yuan bigint check (investment_yuan >= 0),
        annual_output_yuan bigint check (annual_output_yuan >= 0),
        annual_tax_yuan bigint check (annual_tax_yuan >= 0),
        energy_tce numeric check (energy_tce between 0 and 1e9 and scale(energy_tce) <= 4),
        starts_on date,
        due_on date not null,
        status text not null default 'open' check (status in ('open', 'accepted', 'missed')),
        actual_investment_yuan bigint check (actual_investment_yuan >= 0),
        actual_output_yuan bigint check (actual_output_yuan >= 0),
        actual_tax_yuan bigint check (actual_tax_yuan >= 0),
        actual_energy_tce numeric check (actual_energy_tce between 0 and 1e9 and scale(actual_energy_tce) <= 4),
        settled_on date,
        settled_by uuid references app_user (id),
        settling_note text,
        unique (agreement_id, position),
        unique (agreement_id, id),
        check (due_on >= starts_on),
        check ((status = 'open') = (settled_on is null)),
        check ((status = 'open') = (settled_by is null)),
        check ((status = 'open') = (settling_note is null))
      );
      create index agreement_phase_due_idx on agreement_phase (due_on) where status = 'open';
      create index agreement_phase_settled_by_idx on agreement_phase (settled_by);

      -- A tranche is payable when its phase is accepted, frozen when the phase was missed; only payment is a fact of its own.
      create table incentive_tranche (
        id uuid primary key default uuidv7(),
        agreement_id uuid not null,
        phase_id uuid not null,
        position int not null check (position between 1 and 40),
        title text not null check (length(title) between 2 and 200),
        amount_yuan bigint not null check (amount_yuan > 0),
        basis text not null check (basis in ('general_policy', 'tax_linked', 'firm_specific')),
        paid_on date,
        paid_by uuid references app_user (id),
        foreign key (agreement_id, phase_id) references agreement_phase (agreement_id, id),
        unique (agreement_id, position),
        check ((paid_on is null) = (paid_by is null))
      );
      create index incentive_tranche_phase_idx on incentive_tranche (phase_id);
      create index incentive_tranche_paid_by_idx on incentive_tranche (paid_by);
      create function check_tranche_payable() returns trigger language plpgsql as $$
      begin
        if new.paid_on is not null and (tg_op = 'INSERT' or old.paid_on is null) and not exists (
          select from agreement_phase p join agreement a on a.id = p.agreement_id
          where p.id = new.phase_id and p.status = 'accepted' and a.status = 'registered') then
          raise exception 'the phase of this tranche is not accepted' using errcode = 'LD003';
        end if;
        return new;
      end $$;
      create trigger incentive_tranche_payable before insert or update on incentive_tranche
        for each row execute function check_tranche_payable();

      create table agreement_commitment (
        id uuid primary key default uuidv7(),
        agreement_id uuid not null references agreement (id),
        phase_id uuid,
        position int not null check (position between 1 and 60),
        side text not null check (side in ('investor', 'government')),
        subject text not null check (length(subject) between 2 and 200),
        promised numeric,
        actual numeric,
        measure text,
        due_on date,
        fulfilled_on date,
        note text,
        foreign key (agreement_id, phase_id) references agreement_phase (agreement_id, id),
        unique (agreement_id, position)
      );
      create index agreement_commitment_phase_idx on agreement_commitment (phase_id);

      create table fair_competition_review (
        id uuid primary key default uuidv7(),
        agreement_id uuid not null references agreement (id),
        reviewed_on date not null,
        reviewing_unit text not null check (length(reviewing_unit) between 2 and 80),
        conclusion text not null check (conclusion in ('passed', 'exception', 'failed')),
        document_no text,
        exception_until date,
        note text,
        recorded_by uuid not null references app_user (id),
        recorded_at timestamptz not null,
        -- 公平竞争审查条例第十二条: an exception has a fixed end.
        check ((conclusion = 'exception') = (exception_until is not null)),
        check (reviewed_on <= (recorded_at at time zone 'Asia/Shanghai')::date)
      );
      create index fair_competition_review_agreement_idx on fair_competition_review (agreement_id, recorded_at desc);
      create index fair_competition_review_by_idx on fair_competition_review (recorded_by);
      create trigger fair_competition_review_stamp before insert on fair_competition_review
        for each row execute function stamp_recorded_at();
      create trigger fair_competition_review_append_only before update or delete on fair_competition_review
        for each row execute function refuse_change();

      create table agreement_file (
        agreement_id uuid not null references agreement (id),
        file_id uuid not null references lead_file (id),
        primary key (agreement_id, file_id)
      );
      create index agreement_file_file_idx on agreement_file (file_id);

      -- 已登记的条款不改写: what was registered stays word for word; it ends only by termination.
      create function keep_agreement_terms() returns trigger language plpgsql as $$
      declare
        own_course text[] := '{status,closed_by,closed_on,closing_reason,remark,version,updated_at}';
      begin
        if old.status = 'draft' and tg_op = 'UPDATE' then
          return new;
        end if;
        if tg_op = 'UPDATE' and to_jsonb(new) - own_course = to_jsonb(old) - own_course
          and (new.status = old.status or (old.status = 'registered' and new.status = 'terminated')) then
          return new;
        end if;
        raise exception 'the terms of agreement % are registered', old.id using errcode = 'LD005';
      end $$;
      create trigger agreement_terms before update or delete on agreement
        for each row execute function keep_agreement_terms();

      -- The arguments name the columns that tell how the promise was kept; everything else is a term.
      create function keep_agreement_part() returns trigger language plpgsql as $$
      declare
        sealed boolean;
      begin
        select bool_or(status <> 'draft') into sealed from (
          select status from agreement
          where id in ((to_jsonb(old) ->> 'agreement_id')::uuid, (to_jsonb(new) ->> 'agreement_id')::uuid)
          for share) a;
        if sealed and (tg_op <> 'UPDATE' or to_jsonb(new) - tg_argv <> to_jsonb(old) - tg_argv) then
          raise exception 'this % belongs to a registered agreement', tg_table_name using errcode = 'LD005';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$;
      create trigger agreement_party_terms before insert or update or delete on agreement_party
        for each row execute function keep_agreement_part();
      create trigger agreement_file_terms before insert or update or delete on agreement_file
        for each row execute function keep_agreement_part();
      create trigger agreement_phase_terms before insert or update or delete on agreement_phase
        for each row execute function keep_agreement_part('status', 'actual_investment_yuan', 'actual_output_yuan',
          'actual_tax_yuan', 'actual_energy_tce', 'settled_on', 'settled_by', 'settling_note');
      create trigger incentive_tranche_terms before insert or update or delete on incentive_tranche
        for each row execute function keep_agreement_part('paid_on', 'paid_by');
      create trigger agreement_commitment_terms before insert or update or delete on agreement_commitment
        for each row execute function keep_agreement_part('actual', 'fulfilled_on', 'note');

      -- A missed phase may be accepted later; an accepted one, and a payment made, stand.
      create function keep_settlement() returns trigger language plpgsql as $$
      begin
        if new is distinct from old and (old.status = 'accepted' or (old.status = 'missed' and new.status <> 'accepted')
          or (new.status <> 'open' and (select status from agreement where id = new.agreement_id) <> 'registered')) then
          raise exception 'phase % is settled', old.id using errcode = 'LD005';
        end if;
        return new;
      end $$;
      create trigger agreement_phase_settled before update on agreement_phase
        for each row execute function keep_settlement();
      create function keep_payment() returns trigger language plpgsql as $$
      begin
        if old.paid_on is not null and new is distinct from old then
          raise exception 'tranche % is paid', old.id using errcode = 'LD005';
        end if;
        return new;
      end $$;
      create trigger incentive_tranche_paid before update on incentive_tranche
        for each row execute function keep_payment();

      grant select, insert, update on agreement, agreement_phase, incentive_tranche, agreement_commitment to luodi_app;
      grant delete on agreement_phase, incentive_tranche, agreement_commitment to luodi_app;
      grant select, insert, delete on agreement_party, agreement_file to luodi_app;
      grant select, insert on fair_competition_review to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table agreement_file, fair_competition_review, agreement_commitment, incentive_tranche,
        agreement_phase, agreement_party, agreement;
      drop function check_tranche_payable();
      drop function keep_agreement_terms();
      drop function keep_agreement_part();
      drop function keep_settlement();
      drop function keep_payment();
    `);
  }
}
