import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which unit has entered nothing lately is asked of the last weeks, not of everything that was ever entered. */
export class SpeedRankings1795651200321 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of entered)
      await db.query(`create index ${table}_recorded_idx on ${table} (recorded_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of entered) await db.query(`drop index ${table}_recorded_idx`);
  }
}

const entered = ['follow_up', 'lead_stage_event', 'project_fact_event', 'progress_report'];
