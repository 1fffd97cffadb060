import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people want to be told, by which channels messages leave, and what became of each. */
export class CreateNoticeChannels1795651200271 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table notice_preference (
        user_id uuid primary key references app_user (id),
        email text check (email ~ '^[^@\\s]+@[^@\\s]+$' and length(email) <= 200),
        mail_kinds text[] not null,
        quiet_from text check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        quiet_until text check (quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        version int not null default 1,
        updated_at timestamptz not null default clock_timestamp(),
        check ((quiet_from is null) = (quiet_until is null)),
        check (email is not null or mail_kinds = '{}')
      );

      create table notice_channel (
        id uuid primary key default uuidv7(),
        kind text not null check (kind in ('webhook', 'wecom', 'dingtalk', 'feishu', 'mail')),
        name text not null unique check (length(name) between 2 and 60),
        -- Whose notices it carries; null = the whole county's.
        unit_id uuid references unit (id),
        notice_kinds text[] not null check (notice_kinds <> '{}'),
        -- The address of a robot is its password: both are sealed, and never read out again.
        sealed_address text not null,
        sealed_secret text,
        -- Signs beside the new one until the receiver has changed over.
        sealed_old_secret text,
        old_secret_until timestamptz,
        -- What may be shown of the address: scheme and host.
        shown_address text not null,
        mail_from text check (mail_from ~ '^[^@\\s]+@[^@\\s]+$'),
        mail_domains text[] not null default '{}',
        quiet_from text check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        quiet_until text check (quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        is_active boolean not null default true,
        -- A channel that says stop is left alone until then.
        rests_until timestamptz,
        version int not null default 1,
        changed_by uuid not null references app_user (id),
        created_at timestamptz not null default clock_timestamp(),
        updated_at timestamptz not null default clock_timestamp(),
        check ((quiet_from is null) = (quiet_until is null)),
        check ((sealed_old_secret is null) = (old_secret_until is null)),
        check ((kind = 'mail') = (mail_from is not null)),
        check (kind <> 'webhook' or sealed_secret is not null)
      );
      create index notice_channel_unit_idx on notice_channel (unit_id);
      create index notice_channel_by_idx on notice_channel (changed_by);
      -- People choose whether they want mail, not by which server.
      create unique index notice_channel_one_mail_idx on notice_channel (kind) where kind = 'mail' and is_active;

      create function guard_notice_channel() returns trigger language plpgsql as $$
      begin
        if (new.kind, new.created_at) is distinct from (old.kind, old.created_at)
          or new.version not in (old.version, old.version + 1) then
          raise exception 'a channel stays of its kind and moves on by one version' using errcode = 'LD111';
        end if;
        new.updated_at := clock_timestamp();
        return new;
      end $$;
      create trigger notice_channel_guard before update on notice_channel
        for each row execute function guard_notice_channel();
      create trigger notice_channel_no_delete before delete on notice_channel
        for each row execute function refuse_change();

      -- One message to one receiver, sent until it is there or given up, and visible in both cases.
      create table notice_delivery (
        id uuid primary key default uuidv7(),
        channel_id uuid not null references notice_channel (id),
        -- Of mail: whose; a robot and a webhook speak once for all.
        user_id uuid references app_user (id),
        key text not null,
        kind text not null,
        title text not null,
        body text not null,
        path text not null,
        status text not null default 'waiting' check (status in ('waiting', 'sent', 'parked')),
        attempts int not null default 0 check (attempts >= 0),
        next_try_at timestamptz default clock_timestamp(),
        -- Somebody is sending it; afterwards another may.
        claimed_until timestamptz,
        last_error text check (length(last_error) <= 500),
        created_at timestamptz not null default clock_timestamp(),
        sent_at timestamptz,
        constraint notice_delivery_once unique nulls not distinct (channel_id, key, user_id),
        check ((status = 'sent') = (sent_at is not null)),
        check ((status = 'waiting') = (next_try_at is not null))
      );
      create index notice_delivery_user_idx on notice_delivery (user_id) where user_id is not null;
      create index notice_delivery_due_idx on notice_delivery (channel_id, next_try_at) where status = 'waiting';
      create index notice_delivery_parked_idx on notice_delivery (channel_id, id) where status = 'parked';
      create index notice_delivery_recent_idx on notice_delivery (channel_id, id desc);

      -- What was sent stays sent; what it said stays.
      create function guard_notice_delivery() returns trigger language plpgsql as $$
      begin
        if old.status = 'sent' or (new.channel_id, new.user_id, new.key, new.kind, new.title, new.body, new.path,
            new.created_at) is distinct from (old.channel_id, old.user_id, old.key, old.kind, old.title, old.body,
            old.path, old.created_at) then
          raise exception 'a sent message is not changed' using errcode = 'LD112';
        end if;
        return new;
      end $$;
      create trigger notice_delivery_guard before update on notice_delivery
        for each row execute function guard_notice_delivery();

      -- Each call to the outside: the last minute's are counted against the vendor's limit.
      create table notice_attempt (
        id bigint generated always as identity primary key,
        channel_id uuid not null references notice_channel (id),
        at timestamptz not null default clock_timestamp(),
        messages int not null check (messages >= 1)
      );
      create index notice_attempt_recent_idx on notice_attempt (channel_id, at desc);

      grant select, insert, update on notice_preference, notice_channel, notice_delivery to luodi_app;
      grant select, insert, delete on notice_attempt to luodi_app;
      -- Housekeeping lets go of old deliveries.
      grant delete on notice_delivery to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table notice_attempt, notice_delivery, notice_channel, notice_preference;
      drop function guard_notice_channel(), guard_notice_delivery();
    `);
  }
}
