import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 纪律监督: every mark a filed trip or reception ever carried and every change after approval, one row each, kept by
 * triggers from the findings stored with the act; what the unit says of it, and what 纪检 decided. Nothing is judged here.
 */
export class CreateDisciplineMatters1795651200251 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table lead_file drop constraint lead_file_purpose_check;
      alter table lead_file add constraint lead_file_purpose_check check (purpose in
        ('lead', 'agreement', 'evidence', 'site_check', 'pre_review', 'progress', 'reception'));

      create table discipline_matter (
        id uuid primary key default uuidv7(),
        trip_id uuid references trip (id),
        reception_id uuid references reception (id),
        -- The re-filing, where the matter is a change after approval.
        version_id uuid references trip_version (id),
        rule_id text not null,
        message text not null,
        -- The numbers compared, as last found.
        because text,
        raised_at timestamptz not null,
        check (num_nonnulls(trip_id, reception_id) = 1),
        check (version_id is null or trip_id is not null),
        unique nulls not distinct (trip_id, reception_id, version_id, rule_id)
      );
      create index discipline_matter_raised_idx on discipline_matter (raised_at desc, id);
      create index discipline_matter_rule_idx on discipline_matter (rule_id, raised_at desc);
      create index discipline_matter_reception_idx on discipline_matter (reception_id);
      create index discipline_matter_version_idx on discipline_matter (version_id);
      create trigger discipline_matter_no_delete before delete on discipline_matter
        for each row execute function refuse_change();

      -- A rule that marks one act twice is one matter, with the words of the last time.
      create function raise_discipline_matters(trip uuid, reception uuid, raised timestamptz, findings jsonb)
        returns void language sql security definer set search_path = pg_catalog, public as $$
        insert into discipline_matter as kept (trip_id, reception_id, rule_id, message, because, raised_at)
        select distinct on (one ->> 'ruleId') trip, reception, one ->> 'ruleId', one ->> 'message', one ->> 'because', raised
        from jsonb_array_elements(findings) as one
        on conflict (trip_id, reception_id, version_id, rule_id)
          do update set message = excluded.message, because = excluded.because
      $$;
      create function marks_of(findings jsonb) returns jsonb language sql immutable as $$
        select coalesce(jsonb_agg(one), '[]') from jsonb_array_elements(findings) as one
        where one ->> 'effect' = 'mark' and one ->> 'verdict' <> 'pass'
      $$;

      create function raise_of_trip_version() returns trigger language plpgsql
        security definer set search_path = pg_catalog, public as $$
      begin
        perform raise_discipline_matters(new.trip_id, null, new.recorded_at, marks_of(new.findings));
        if new.kind = 'refiling' then
          insert into discipline_matter (trip_id, version_id, rule_id, message, raised_at)
          values (new.trip_id, new.id, 'trip.change.after-approval', '批准后改了行程，重新报备', new.recorded_at);
        end if;
        return null;
      end $$;
      create trigger trip_version_raises after insert on trip_version
        for each row execute function raise_of_trip_version();

      create function raise_of_trip_report() returns trigger language plpgsql
        security definer set search_path = pg_catalog, public as $$
      begin
        perform raise_discipline_matters(new.trip_id, null, new.recorded_at, marks_of(new.findings));
        return null;
      end $$;
      create trigger trip_report_raises after insert on trip_report
        for each row execute function raise_of_trip_report();

      -- What a named approver lifted is in the event of that approval: blocking rules, for ever on record.
      create function raise_of_reception_event() returns trigger language plpgsql
        security definer set search_path = pg_catalog, public as $$
      begin
        perform raise_discipline_matters(null, new.reception_id, new.recorded_at,
          case new.kind when 'over_limit_approval' then '[]' else marks_of(new.findings) end);
        return null;
      end $$;
      create trigger reception_event_raises after insert on reception_event
        for each row execute function raise_of_reception_event();
      create function raise_of_over_limit() returns trigger language plpgsql
        security definer set search_path = pg_catalog, public as $$
      begin
        perform raise_discipline_matters(null, new.reception_id, new.recorded_at, new.findings);
        return null;
      end $$;
      create trigger reception_over_limit_raises after insert on reception_over_limit
        for each row execute function raise_of_over_limit();

      create table discipline_note (
        id uuid primary key default uuidv7(),
        matter_id uuid not null references discipline_matter (id),
        note text not null check (length(note) between 4 and 1000),
        recorded_by uuid not null references app_user (id),
        recorded_at timestamptz not null
      );
      create index discipline_note_matter_idx on discipline_note (matter_id, recorded_at);
      create index discipline_note_by_idx on discipline_note (recorded_by);
      create trigger discipline_note_stamp before insert on discipline_note
        for each row execute function stamp_recorded_at();
      create trigger discipline_note_append_only before update or delete on discipline_note
        for each row execute function refuse_change();

      -- The unit that filed explains, or the one it stands under.
      create function check_discipline_note() returns trigger language plpgsql as $$
      begin
        if not exists (
          with recursive above as (
            select r.unit_id as id from discipline_matter m join reception r on r.id = m.reception_id
            where m.id = new.matter_id
            union select t.unit_id from discipline_matter m join trip t on t.id = m.trip_id where m.id = new.matter_id
            union select unit.parent_id from unit join above on unit.id = above.id where unit.parent_id is not null)
          select from above join app_user u on u.unit_id = above.id where u.id = new.recorded_by) then
          raise exception 'a matter is explained by the unit that filed it' using errcode = 'LD051';
        end if;
        return new;
      end $$;
      create trigger discipline_note_own_unit before insert on discipline_note
        for each row execute function check_discipline_note();

      -- Each decision names the one it replaces: of two made at once from one page, one stands.
      create table discipline_decision (
        id uuid primary key default uuidv7(),
        matter_id uuid not null references discipline_matter (id),
        kind text not null check (kind in ('no_action', 'reminder', 'referral')),
        reason text not null check (length(reason) between 4 and 1000),
        replaces_id uuid,
        recorded_by uuid not null references app_user (id),
        recorded_at timestamptz not null,
        unique (matter_id, id),
        check (replaces_id <> id),
        foreign key (matter_id, replaces_id) references discipline_decision (matter_id, id),
        constraint discipline_decision_one_next unique nulls not distinct (replaces_id, matter_id)
      );
      create index discipline_decision_matter_idx on discipline_decision (matter_id, recorded_at);
      create index discipline_decision_by_idx on discipline_decision (recorded_by);
      create trigger discipline_decision_stamp before insert on discipline_decision
        for each row execute function stamp_recorded_at();
      create trigger discipline_decision_append_only before update or delete on discipline_decision
        for each row execute function refuse_change();

      -- 本人不办本人的事项.
      create function discipline_parties(matter uuid) returns setof uuid language sql stable as $$
        select t.created_by from discipline_matter m join trip t on t.id = m.trip_id where m.id = matter
        union select v.recorded_by from discipline_matter m join trip_version v on v.trip_id = m.trip_id where m.id = matter
        union select x.user_id from discipline_matter m join trip_traveller x on x.trip_id = m.trip_id
          where m.id = matter and x.user_id is not null
        union select r.created_by from discipline_matter m join reception r on r.id = m.reception_id where m.id = matter
        union select p.user_id from discipline_matter m join reception_companion p on p.reception_id = m.reception_id
          where m.id = matter and p.user_id is not null
      $$;
      create function check_discipline_decision() returns trigger language plpgsql as $$
      begin
        if new.recorded_by in (select discipline_parties(new.matter_id)) then
          raise exception 'nobody decides a matter of their own' using errcode = 'LD050';
        end if;
        return new;
      end $$;
      create trigger discipline_decision_another before insert on discipline_decision
        for each row execute function check_discipline_decision();

      -- What was filed before this page existed.
      select raise_discipline_matters(trip_id, null, recorded_at, marks_of(findings))
        from (select * from trip_version order by recorded_at) v;
      insert into discipline_matter (trip_id, version_id, rule_id, message, raised_at)
        select trip_id, id, 'trip.change.after-approval', '批准后改了行程，重新报备', recorded_at
        from trip_version where kind = 'refiling';
      select raise_discipline_matters(trip_id, null, recorded_at, marks_of(findings)) from trip_report;
      select raise_discipline_matters(null, reception_id, recorded_at, marks_of(findings))
        from (select * from reception_event where kind <> 'over_limit_approval' order by recorded_at) e;
      select raise_discipline_matters(null, reception_id, recorded_at, findings)
        from (select * from reception_over_limit order by recorded_at) o;

      revoke execute on function raise_discipline_matters(uuid, uuid, timestamptz, jsonb) from public;
      grant select on discipline_matter to luodi_app;
      grant select, insert on discipline_note, discipline_decision to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger trip_version_raises on trip_version;
      drop trigger trip_report_raises on trip_report;
      drop trigger reception_event_raises on reception_event;
      drop trigger reception_over_limit_raises on reception_over_limit;
      drop table discipline_decision, discipline_note, discipline_matter;
      drop function raise_of_trip_version(), raise_of_trip_report(), raise_of_reception_event(), raise_of_over_limit(),
        marks_of(jsonb), raise_discipline_matters(uuid, uuid, timestamptz, jsonb), check_discipline_note(),
        check_discipline_decision(), discipline_parties(uuid);
      update lead_file set purpose = 'lead' where purpose = 'reception';
      alter table lead_file drop constraint lead_file_purpose_check;
      alter table lead_file add constraint lead_file_purpose_check
        check (purpose in ('lead', 'agreement', 'evidence', 'site_check', 'pre_review', 'progress'));
    `);
  }
}
