import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which floors the roll-ups count tiers: none until they are made anew, then those of the rule pack of that day. */
export class RollUpTiers1795737600350 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table funnel_rollup add tier_floors bigint[]');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table funnel_rollup drop tier_floors;
      delete from funnel_month where dim = 'tier';
      delete from funnel_delta where dim = 'tier';
      delete from funnel_tail where dim = 'tier';
    `);
  }
}
