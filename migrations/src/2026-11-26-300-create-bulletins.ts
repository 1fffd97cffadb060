import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 通报: figures taken once and kept with their digest, and the office's words on them. A draft may be reworded, never
 * recounted in place; what was issued is never touched again.
 */
export class CreateBulletins1795651200300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table bulletin (
        id uuid primary key default uuidv7(),
        title text not null check (length(title) between 4 and 100),
        as_of_on date not null,
        known_by_on date not null,
        figures jsonb not null,
        digest text not null check (digest ~ '^[0-9a-f]{64}$'),
        achievements text not null check (length(achievements) <= 4000),
        problems text not null check (length(problems) <= 4000),
        gaps text not null check (length(gaps) <= 4000),
        suggestions text not null check (length(suggestions) <= 4000),
        status text not null default 'draft' check (status in ('draft', 'issued')),
        version int not null default 1,
        created_by uuid not null references app_user (id),
        created_at timestamptz not null default clock_timestamp(),
        issued_by uuid references app_user (id),
        issued_at timestamptz,
        check (as_of_on <= known_by_on),
        check ((status = 'issued') = (issued_at is not null)),
        check ((issued_at is null) = (issued_by is null))
      );
      create index bulletin_created_idx on bulletin (created_at desc, id);
      create index bulletin_created_by_idx on bulletin (created_by);
      create index bulletin_issued_by_idx on bulletin (issued_by);

      create function guard_bulletin() returns trigger language plpgsql as $$
      begin
        if old.status = 'issued' or (new.as_of_on, new.known_by_on, new.figures, new.digest, new.created_by,
            new.created_at) is distinct from (old.as_of_on, old.known_by_on, old.figures, old.digest, old.created_by,
            old.created_at) then
          raise exception 'figures are taken once, an issued bulletin is not changed' using errcode = 'LD140';
        end if;
        if new.status = 'issued' then
          new.issued_at := clock_timestamp();
        end if;
        return new;
      end $$;
      create trigger bulletin_guard before update on bulletin for each row execute function guard_bulletin();

      grant select, insert on bulletin to luodi_app;
      grant update (title, achievements, problems, gaps, suggestions, status, version, issued_by, issued_at)
        on bulletin to luodi_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table bulletin;
      drop function guard_bulletin();
    `);
  }
}
