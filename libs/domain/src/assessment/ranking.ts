import type { ProjectScore, RankRow, RankStability } from '@luodi/scoring';
import { rankStability, scoreProject } from '@luodi/scoring';
import type { CountyPack } from '../county/index.js';
import { effectiveInputs } from './effective-inputs.js';
import type { ReviewInputs } from './review-inputs.js';

export interface RankedReview extends Omit<RankRow, 'projectId'> {
  id: string;
  total: string;
  verdictId: string;
  verdictLabel: string;
}

export interface ReviewRanking extends Omit<RankStability, 'rows' | 'excluded'> {
  rows: RankedReview[];
  /** Left out, because a part of theirs is missing. */
  excluded: { id: string; reason: string }[];
}

/**
 * A batch under one sheet, best first, and how far each rank holds when every weight moves by up to ±20 %.
 * Seeded: the same batch prints the same table twice.
 */
export function rankReviews(
  reviews: readonly { id: string; inputs: ReviewInputs }[],
  pack: CountyPack,
): ReviewRanking {
  const scored = reviews.map(({ id, inputs }) => ({
    projectId: id,
    score: scoreProject(pack.scoring.sheet, effectiveInputs(inputs).score),
  }));
  const scoreOf = (id: string) => scored.find(({ projectId }) => projectId === id)!.score;
  const { rows, excluded, runs, seed, swing } = rankStability(scored);
  return {
    runs,
    seed,
    swing,
    rows: rows
      .map(({ projectId: id, ...row }) => {
        const { total, verdict } = scoreOf(id);
        const shown = { verdictId: verdict.id, verdictLabel: verdict.label };
        return { id, ...row, total: total!.toFixed(), ...shown };
      })
      .sort((a, b) => a.rank - b.rank),
    excluded: excluded.map((id) => ({ id, reason: lacking(scoreOf(id)) })),
  };
}

function lacking({ parts }: ProjectScore): string {
  const open = parts.filter(({ points }) => points === null).map(({ label }) => label);
  return `没有得分的项：${open.join('、')}`;
}
