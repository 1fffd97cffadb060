import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 消息: what each person was told, once, and when they read it. Who waits for news listens on `luodi_notice`. */
export class CreateNotices1795651200270 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table notice (
        id uuid primary key default uuidv7(),
        user_id uuid not null references app_user (id),
        -- What it is about: the same thing is told a person once, however often it is found.
        key text not null check (length(key) between 3 and 200),
        kind text not null check (kind ~ '^[a-z]{2,20}$'),
        title text not null check (length(title) between 1 and 200),
        body text not null check (length(body) <= 4000),
        path text not null check (path ~ '^/[^/]' and length(path) <= 500),
        created_at timestamptz not null default clock_timestamp(),
        read_at timestamptz,
        constraint notice_once unique (user_id, key)
      );
      create index notice_user_idx on notice (user_id, id desc);
      create index notice_unread_idx on notice (user_id, id desc) where read_at is null;
      create index notice_key_idx on notice (key);

      -- A notice is read once; what it said stays.
      create function guard_notice() returns trigger language plpgsql as $$
      begin
        if (new.user_id, new.key, new.kind, new.title, new.body, new.path, new.created_at)
            is distinct from (old.user_id, old.key, old.kind, old.title, old.body, old.path, old.created_at)
          or old.read_at is not null then
          raise exception 'a notice is only read, once' using errcode = 'LD110';
        end if;
        new.read_at := clock_timestamp();
        return new;
      end $$;
      create trigger notice_guard before update on notice
        for each row execute function guard_notice();

      -- One message a person and transaction, whatever the number of rows.
      create function tell_of_notices() returns trigger language plpgsql as $$
      begin
        perform pg_notify('luodi_notice', user_id::text) from (select distinct user_id from changed) who;
        return null;
      end $$;
      create trigger notice_told after insert on notice referencing new table as changed
        for each statement execute function tell_of_notices();
      create trigger notice_read after update on notice referencing new table as changed
        for each statement execute function tell_of_notices();

      grant select, insert on notice to luodi_app;
      grant update (read_at) on notice to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table notice;
      drop function guard_notice(), tell_of_notices();
    `);
  }
}
