import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 流失: the place that won the project, when it is known. */
export class AddWinnerPlace1795392000150 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table lead_stage_event
        add winner_place text check (length(winner_place) between 1 and 60),
        add check (winner_place is null or to_stage = 'lost');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table lead_stage_event drop winner_place');
  }
}
