import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runtime role, units as a tree, users and their roles, sessions, invitations, sign-in attempts. */
export class CreatePeople1795305600010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'luodi_app') then
          create role luodi_app nologin nosuperuser nobypassrls;
        end if;
      end $$;
      create extension if not exists pg_trgm;
      grant usage on schema public to luodi_app;

      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'append-only table %', tg_table_name using errcode = 'LD001';
      end $$;

      create table unit (
        id uuid primary key default uuidv7(),
        parent_id uuid references unit (id),
        name text not null check (length(name) between 1 and 80),
        kind text not null check (kind in ('county', 'hub', 'industry_group', 'branch', 'carrier',
          'town', 'department', 'supervision', 'government_office')),
        sort_order int not null default 0,
        is_active boolean not null default true,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (name),
        check (parent_id is distinct from id)
      );
      create index unit_parent_idx on unit (parent_id);

      create table app_user (
        id uuid primary key default uuidv7(),
        username text not null check (username ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
        display_name text not null check (length(display_name) between 1 and 40),
        unit_id uuid not null references unit (id),
        password_hash text,
        status text not null default 'invited' check (status in ('invited', 'active', 'disabled')),
        is_demo boolean not null default false,
        last_sign_in_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (username),
        check (status <> 'active' or password_hash is not null)
      );
      create index app_user_unit_idx on app_user (unit_id);

      create table user_role (
        user_id uuid not null references app_user (id),
        role text not null check (role in ('staff', 'unit_head', 'hub', 'member', 'secretary', 'leader',
          'supervisor', 'officer', 'discipline', 'sysadmin', 'secadmin', 'auditadmin')),
        is_admin boolean generated always as (role in ('sysadmin', 'secadmin', 'auditadmin')) stored,
        granted_by uuid references app_user (id),
        granted_at timestamptz not null default now(),
        primary key (user_id, role)
      );
      create index user_role_granted_by_idx on user_role (granted_by);
      create unique index user_role_one_admin_idx on user_role (user_id) where is_admin;

      -- The three administrators exclude each other (index above) and every business role (this trigger).
      create function check_role_separation() returns trigger language plpgsql as $$
      begin
        perform from app_user where id = new.user_id for update;
        if (select count(distinct is_admin) from user_role where user_id = new.user_id) > 1 then
          raise exception 'an administrator holds no business role' using errcode = 'LD002';
        end if;
        return null;
      end $$;
      create constraint trigger user_role_separation after insert or update on user_role
        deferrable initially deferred for each row execute function check_role_separation();

      create table user_session (
        id uuid primary key default uuidv7(),
        token_hash bytea not null unique,
        user_id uuid not null references app_user (id),
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        expires_at timestamptz not null,
        revoked_at timestamptz,
        ip text not null,
        user_agent text not null
      );
      create index user_session_user_idx on user_session (user_id, last_seen_at desc);

      create table sign_in_attempt (
        id bigint generated always as identity primary key,
        username text not null,
        at timestamptz not null default clock_timestamp(),
        succeeded boolean not null,
        ip text not null
      );
      create index sign_in_attempt_idx on sign_in_attempt (username, at desc);

      create table invitation (
        token_hash bytea primary key,
        user_id uuid not null references app_user (id),
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index invitation_user_idx on invitation (user_id);

      grant select, insert, update on unit, app_user, user_session, invitation to luodi_app;
      grant select, insert, delete on user_role, sign_in_attempt to luodi_app;
      grant delete on user_session, invitation to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table invitation, sign_in_attempt, user_session, user_role, app_user, unit;
      drop function check_role_separation();
      drop function refuse_change();
    `);
  }
}
