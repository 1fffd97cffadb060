import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A round of talks says what was agreed and what stays open, apart from how it went. */
export class AddNegotiationRounds1795392000160 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table follow_up
        add agreed text check (length(agreed) between 1 and 2000),
        add open_issues text check (length(open_issues) between 1 and 2000);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table follow_up drop agreed, drop open_issues');
  }
}
