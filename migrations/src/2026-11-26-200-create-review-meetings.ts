import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 预审会: agenda, attendance, recusal, ballots. A ballot cannot be changed by anyone, nor be read before its item is
 * revealed: row security says so to the runtime role itself.
 */
export class CreateReviewMeetings1795651200200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table review_meeting (
        id uuid primary key default uuidv7(),
        title text not null check (length(title) between 2 and 120),
        held_on date not null,
        place text check (length(place) between 1 and 100),
        status text not null default 'planned' check (status in ('planned', 'open', 'closed', 'cancelled')),
        minutes_no text check (length(minutes_no) between 1 and 60),
        minutes text,
        findings jsonb not null default '[]',
        created_by uuid not null references app_user (id),
        created_at timestamptz not null default clock_timestamp(),
        opened_at timestamptz,
        closed_at timestamptz,
        version int not null default 1,
        check (status <> 'closed' or minutes_no is not null and closed_at is not null)
      );
      create index review_meeting_day_idx on review_meeting (held_on desc, id);
      create index review_meeting_created_by_idx on review_meeting (created_by);
      create function guard_review_meeting() returns trigger language plpgsql as $$
      begin
        if old.status in ('closed', 'cancelled')
          or new.status <> old.status and (old.status, new.status) not in
            (('planned', 'open'), ('planned', 'cancelled'), ('open', 'closed')) then
          raise exception 'a closed meeting is not rewritten' using errcode = 'LD001';
        end if;
        if new.status in ('closed', 'cancelled') and exists (select from review_item i
            where i.meeting_id = new.id and i.status in ('waiting', 'voting', 'revealed')) then
          raise exception 'every item is decided or taken off first' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger review_meeting_guard before update on review_meeting
        for each row execute function guard_review_meeting();
      create trigger review_meeting_no_delete before delete on review_meeting
        for each row execute function refuse_change();

      create table review_meeting_member (
        meeting_id uuid not null references review_meeting (id),
        user_id uuid not null references app_user (id),
        seat text not null default 'member' check (seat in ('chair', 'member')),
        attendance text not null default 'invited' -- Released: no longer asked to come; the row stays, so that nobody vanishes from a meeting.
          check (attendance in ('invited', 'present', 'absent', 'released')),
        primary key (meeting_id, user_id)
      );
      create index review_meeting_member_user_idx on review_meeting_member (user_id);
      create unique index review_meeting_one_chair_idx on review_meeting_member (meeting_id)
        where seat = 'chair' and attendance <> 'released';
      create function guard_review_member() returns trigger language plpgsql as $$
      begin
        if (select status from review_meeting where id = new.meeting_id) in ('closed', 'cancelled') then
          raise exception 'who came to a closed meeting is not rewritten' using errcode = 'LD001';
        end if;
        return new;
      end $$;
      create trigger review_member_guard before insert or update on review_meeting_member
        for each row execute function guard_review_member();
      create trigger review_member_no_delete before delete on review_meeting_member
        for each row execute function refuse_change();

      create table review_item (
        id uuid primary key default uuidv7(),
        meeting_id uuid not null references review_meeting (id),
        pre_review_id uuid not null references pre_review (id),
        position int not null check (position >= 1),
        status text not null default 'waiting' check (status in ('waiting', 'voting', 'revealed', 'decided', 'removed')),
        removal_reason text check (length(removal_reason) between 2 and 500),
        -- What is voted on: computed points and judged items as they stood when voting opened.
        sheet jsonb,
        -- Who was present and did not vote, named by whoever closed the voting.
        missing uuid[] not null default '{}',
        findings jsonb not null default '[]',
        voting_opened_at timestamptz,
        revealed_at timestamptz,
        decided_at timestamptz,
        version int not null default 1,
        check (status <> 'removed' or removal_reason is not null),
        check (status not in ('revealed', 'decided') or revealed_at is not null),
        check (status not in ('voting', 'revealed', 'decided') or sheet is not null)
      );
      -- On the agenda of one meeting at a time, and in one place of it.
      create unique index review_item_one_agenda_idx on review_item (pre_review_id)
        where status in ('waiting', 'voting', 'revealed');
      create unique index review_item_place_idx on review_item (meeting_id, position) where status <> 'removed';
      create index review_item_meeting_idx on review_item (meeting_id);
      create index review_item_pre_review_idx on review_item (pre_review_id);
      create trigger review_item_no_delete before delete on review_item
        for each row execute function refuse_change();

      -- 回避: of the recruiting unit, declared by the member, or ordered by the chair; never taken back.
      create table review_recusal (
        item_id uuid not null references review_item (id),
        user_id uuid not null references app_user (id),
        kind text not null check (kind in ('own_unit', 'declared', 'ordered')),
        reason text not null check (length(reason) between 2 and 500),
        recorded_by uuid not null references app_user (id),
        recorded_at timestamptz not null,
        primary key (item_id, user_id)
      );
      create index review_recusal_user_idx on review_recusal (user_id);
      create index review_recusal_by_idx on review_recusal (recorded_by);
      create trigger review_recusal_stamp before insert on review_recusal
        for each row execute function stamp_recorded_at();
      create trigger review_recusal_append_only before update or delete on review_recusal
        for each row execute function refuse_change();
      create function check_recusal() returns trigger language plpgsql as $$
      begin
        if (select status not in ('waiting', 'voting') from review_item where id = new.item_id)
          or exists (select from review_ballot where item_id = new.item_id and user_id = new.user_id) then
          raise exception 'recusal comes before the ballot' using errcode = 'LD021';
        end if;
        return new;
      end $$;

      create table review_ballot (
        id uuid primary key default uuidv7(),
        item_id uuid not null references review_item (id),
        user_id uuid not null references app_user (id),
        conclusion text not null check (conclusion in ('pass', 'conditional', 'defer', 'refuse')),
        -- Judged item → option, as this member sees it.
        judgements jsonb not null default '{}',
        comment text check (length(comment) <= 2000),
        -- Makes the digest of so few possible ballots one that cannot be guessed.
        nonce text not null,
        digest text not null check (digest ~ '^[0-9a-f]{64}$'),
        cast_at timestamptz not null default clock_timestamp(),
        unique (item_id, user_id)
      );
      create index review_ballot_user_idx on review_ballot (user_id);
      create trigger review_ballot_append_only before update or delete on review_ballot
        for each row execute function refuse_change();

      -- Only a member who is present, has not recused, and while voting is open. Runs as the owner: it must see ballots.
      create function check_ballot() returns trigger language plpgsql security definer set search_path = public as $$
      declare
        item review_item;
      begin
        select * into item from review_item where id = new.item_id for share;
        if item.status is distinct from 'voting' then
          raise exception 'voting is not open' using errcode = 'LD022';
        end if;
        if not exists (select from review_meeting_member m
            where m.meeting_id = item.meeting_id and m.user_id = new.user_id and m.attendance = 'present') then
          raise exception 'only a member who is present votes' using errcode = 'LD023';
        end if;
        if exists (select from review_recusal r where r.item_id = new.item_id and r.user_id = new.user_id) then
          raise exception 'whoever recused does not vote' using errcode = 'LD024';
        end if;
        new.cast_at := clock_timestamp();
        return new;
      end $$;
      create trigger review_ballot_check before insert on review_ballot
        for each row execute function check_ballot();
      alter function check_recusal() security definer set search_path = public;
      create trigger review_recusal_check before insert on review_recusal
        for each row execute function check_recusal();

      alter table review_ballot enable row level security;
      create policy review_ballot_sealed on review_ballot for select to luodi_app
        using (exists (select from review_item i where i.id = item_id and i.revealed_at is not null));
      create policy review_ballot_cast on review_ballot for insert to luodi_app with check (true);

      -- Who has voted, never how.
      create function ballot_turnout(of_item uuid) returns table (user_id uuid, cast_at timestamptz)
        language sql stable security definer set search_path = public as $$
        select user_id, cast_at from review_ballot where item_id = of_item
      $$;
      revoke all on function ballot_turnout(uuid) from public;

      create function guard_review_item() returns trigger language plpgsql as $$
      begin
        if old.status in ('decided', 'removed')
          or (new.meeting_id, new.pre_review_id) is distinct from (old.meeting_id, old.pre_review_id)
          or old.sheet is not null and new.sheet is distinct from old.sheet
          or new.revealed_at is distinct from old.revealed_at and (old.status, new.status) <> ('voting', 'revealed')
          -- Voting that cannot be finished is taken off unread: its ballots stay sealed for ever.
          or new.status <> old.status and (old.status, new.status) not in (('waiting', 'voting'), ('waiting', 'removed'),
            ('voting', 'removed'), ('voting', 'revealed'), ('revealed', 'decided')) then
          raise exception 'an item goes its way once' using errcode = 'LD001';
        end if;
        if new.status in ('voting', 'revealed', 'decided')
          and (select status from review_meeting where id = new.meeting_id) <> 'open' then
          raise exception 'the meeting is not open' using errcode = 'LD022';
        end if;
        if old.status = 'voting' and new.status = 'revealed' and exists (
            select from review_meeting_member m where m.meeting_id = new.meeting_id and m.attendance = 'present'
              and m.user_id <> all(new.missing)
              and not exists (select from review_recusal r where r.item_id = new.id and r.user_id = m.user_id)
              and not exists (select from ballot_turnout(new.id) t where t.user_id = m.user_id)) then
          raise exception 'who is present and has not voted is named' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger review_item_guard before update on review_item
        for each row execute function guard_review_item();

      alter table pre_review_decision add item_id uuid references review_item (id);
      create index pre_review_decision_item_idx on pre_review_decision (item_id);

      grant execute on function ballot_turnout(uuid) to luodi_app;
      grant select, insert on review_meeting, review_meeting_member, review_item, review_recusal, review_ballot
        to luodi_app;
      grant update (title, held_on, place, status, minutes_no, minutes, findings, opened_at, closed_at, version)
        on review_meeting to luodi_app;
      grant update (seat, attendance) on review_meeting_member to luodi_app;
      grant update (position, status, removal_reason, sheet, missing, findings, voting_opened_at, revealed_at, decided_at, version)
        on review_item to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table pre_review_decision drop item_id;
      drop table review_ballot, review_recusal, review_item, review_meeting_member, review_meeting;
      drop function ballot_turnout(uuid), check_ballot(), check_recusal(), guard_review_item(),
        guard_review_member(), guard_review_meeting();
    `);
  }
}
