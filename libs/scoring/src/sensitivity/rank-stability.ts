import type { ProjectScore } from '../score/score-project.js';
import { randomStream } from './random.js';
import { renormalised } from './weights.js';

export interface StabilityOptions {
  /** ± share of each weight, 0.2 = ±20 %. */
  swing?: number;
  runs?: number;
  seed?: number;
}

export interface RankStability {
  runs: number;
  seed: number;
  swing: number;
  rows: RankRow[];
  /** Projects left out because a part of theirs is missing or has no weight. */
  excluded: string[];
}

export interface RankRow {
  projectId: string;
  /** 1 = first; equal totals share a rank. */
  rank: number;
  /** Share of runs in which the rank stayed, 0 to 1. */
  keptShare: number;
  bestRank: number;
  worstRank: number;
}

/**
 * How far a ranking rests on the weights: each run moves every weight by up to ±swing, renormalises
 * them to the same full mark, and ranks again. 得分′ = Σ 得分 ÷ 权重 × 新权重.
 * Seeded, so the committee can print it twice. The draws are random by nature, so this one place
 * reckons in floating point and calls totals equal to 9 decimals equal.
 * All scores must be of one sheet (throws otherwise).
 */
export function rankStability(
  projects: readonly { projectId: string; score: ProjectScore }[],
  { swing = 0.2, runs = 1000, seed = 20_260_101 }: StabilityOptions = {},
): RankStability {
  if (!(swing >= 0 && swing < 1)) throw new Error(`权重波动须在 0 与 1 之间，现为 ${swing}`);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`次数须为正整数，现为 ${runs}`);
  const ready = projects.filter(({ score }) => isComplete(score));
  const excluded = projects.filter(({ score }) => !isComplete(score)).map((p) => p.projectId);
  const weights = weightsOf(ready.map(({ score }) => score));
  const shares = ready.map(({ score }) => sharesOf(score));
  const base = ranksOf(shares, weights);
  const rows = ready.map(({ projectId }, index) => startRow(projectId, base[index]!));
  const next = randomStream(seed);
  for (let run = 0; run < runs; run += 1) {
    const swung = weights.map((weight) => weight * (1 + swing * (2 * next() - 1)));
    ranksOf(shares, renormalised(swung, total(weights))).forEach((rank, index) =>
      note(rows[index]!, rank),
    );
  }
  return {
    runs,
    seed,
    swing,
    rows: rows.map((row) => ({ ...row, keptShare: row.keptShare / runs })),
    excluded,
  };
}

function isComplete({ parts }: ProjectScore): boolean {
  return parts.every(({ points, max }) => points && max?.gt(0));
}

function weightsOf(scores: readonly ProjectScore[]): number[] {
  const sheets = new Set(scores.map(({ sheetId, sheetVersion }) => `${sheetId}@${sheetVersion}`));
  if (sheets.size > 1) throw new Error(`不是同一张评分表：${[...sheets].join('、')}`);
  return scores[0]?.parts.map(({ max }) => max!.toNumber()) ?? [];
}

function sharesOf({ parts }: ProjectScore): number[] {
  return parts.map(({ points, max }) => points!.div(max!).toNumber());
}

function ranksOf(shares: readonly number[][], weights: readonly number[]): number[] {
  const totals = shares.map((row) =>
    Math.round(row.reduce((sum, share, index) => sum + share * weights[index]!, 0) * 1e9),
  );
  const sorted = [...totals].sort((a, b) => b - a);
  return totals.map((one) => sorted.indexOf(one) + 1);
}

function startRow(projectId: string, rank: number): RankRow {
  return { projectId, rank, keptShare: 0, bestRank: rank, worstRank: rank };
}

function note(row: RankRow, rank: number): void {
  if (rank === row.rank) row.keptShare += 1;
  row.bestRank = Math.min(row.bestRank, rank);
  row.worstRank = Math.max(row.worstRank, rank);
}

function total(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}
