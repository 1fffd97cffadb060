import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A number that outgrows its width gets longer; it used to be cut, and met the number of another. */
export class LengthenNumbers1795651200322 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function padded(n bigint, width int) returns text language sql immutable parallel safe as $$
        select lpad(n::text, greatest(width, length(n::text)), '0')
      $$;
    `);
    for (const [table, width] of numbered)
      await setDefault(db, table, `padded(nextval('${table}_no_seq'), ${width})`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [table, width] of numbered)
      await setDefault(db, table, `lpad(nextval('${table}_no_seq')::text, ${width}, '0')`);
    await db.query('drop function padded(bigint, int);');
  }
}

const numbered = [
  ['lead', 6],
  ['trip', 5],
] as const;

const setDefault = (db: QueryRunner, table: string, number: string): Promise<unknown> =>
  db.query(`alter table ${table} alter no
    set default to_char(now() at time zone 'Asia/Shanghai', 'YYYY') || '-' || ${number}`);
