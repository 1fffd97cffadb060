import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 现场走访: a leader, or whoever answers for a project, at its works. */
export class AddSiteVisits1795651200256 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table follow_up drop constraint follow_up_kind_check;
      alter table follow_up add constraint follow_up_kind_check
        check (kind in ('visit', 'call', 'reception', 'invited_visit', 'site_visit'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table follow_up drop constraint follow_up_kind_check;
      alter table follow_up add constraint follow_up_kind_check
        check (kind in ('visit', 'call', 'reception', 'invited_visit'));
    `);
  }
}
