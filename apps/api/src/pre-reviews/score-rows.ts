import { Injectable } from '@nestjs/common';
import { assessProject, type ReviewInputs } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { RulePacks } from '../rule-packs/index.js';

export interface NewScore {
  kind: 'stated' | 'settled';
  inputs: ReviewInputs;
  note?: string;
}

/** Every score as it was reckoned: a re-score is a new row, with the pack it was reckoned by. */
@Injectable()
export class ScoreRows {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
  ) {}

  /** Reckons and keeps; call it with the pre-review locked. */
  async keep(ctx: Ctx, reviewId: string, { kind, inputs, note }: NewScore): Promise<void> {
    const result = assessProject(inputs, this.packs.on(ctx.today));
    const { packVersion, score } = result;
    const reckoned = [packVersion, JSON.stringify(result), score.total, score.verdict.id];
    const given = [reviewId, kind, JSON.stringify(inputs)];
    await this.db.change(insert, [...given, ...reckoned, note ?? null, ctx.actor.userId]);
  }
}

const insert = sql(
  'score-insert',
  `insert into score (pre_review_id, no, kind, inputs, pack_version, result, total, verdict, note, recorded_by,
     recorded_at)
   select $1, 1 + count(*), $2, $3, $4, $5, $6, $7, $8, $9, now() from score where pre_review_id = $1`,
);
