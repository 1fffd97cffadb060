import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a leader asks is of the last weeks: who entered something, who came to a stage. It is not read out of all there is. */
export class SpeedReports1795651200321 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of entered)
      await db.query(`create index ${table}_recorded_idx on ${table} (recorded_at)`);
    await db.query(`create index funnel_span_begun_idx on funnel_span (valid_from, lead_id)
      where known_to = 'infinity'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index funnel_span_begun_idx');
    for (const table of entered) await db.query(`drop index ${table}_recorded_idx`);
  }
}

const entered = ['follow_up', 'lead_stage_event', 'project_fact_event', 'progress_report'];
