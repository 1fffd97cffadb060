import type { Decimal } from 'decimal.js';
import type { Figure } from '../metrics/ratio.js';
import { decimalOf, exact } from '../metrics/ratio.js';

/** What a past project was scored, and the tax per mu (万元/亩) it delivered. */
export interface PastProject {
  score: Figure;
  deliveredTaxPerMu: Figure;
}

export interface Calibration {
  /** Spearman's ρ, −1 to 1; null when refused. */
  rho: Decimal | null;
  /** Pairs with both values. */
  n: number;
  /** Pairs left out because one value is wanting. */
  leftOut: number;
  refusal: string | null;
}

/** Below this many pairs a correlation says nothing a county should act on. */
export const leastPairs = 5;

/**
 * Did the scores foretell what came? Spearman's rank correlation of score and delivered tax per mu:
 * ranks with ties averaged, then Pearson's r of the ranks. Refuses under 5 pairs, and when all
 * values on one side are equal. Source: Spearman 1904, tie-corrected form.
 */
export function calibration(past: readonly PastProject[]): Calibration {
  const pairs = past
    .map(({ score, deliveredTaxPerMu }) => [exact(score), exact(deliveredTaxPerMu)] as const)
    .filter((pair): pair is [Decimal, Decimal] => pair[0] !== null && pair[1] !== null);
  const n = pairs.length;
  const leftOut = past.length - n;
  const refused = (refusal: string): Calibration => ({ rho: null, n, leftOut, refusal });
  if (n < leastPairs)
    return refused(`只有 ${n} 个项目两数齐全，少于 ${leastPairs} 个，不作相关分析`);
  const rho = pearson(averageRanks(pairs.map(([x]) => x)), averageRanks(pairs.map(([, y]) => y)));
  return rho ? { rho, n, leftOut, refusal: null } : refused('一侧数值全部相同，无从比较');
}

/** Ranks from 1, least first; equal values share the average of the ranks they cover. */
export function averageRanks(values: readonly Decimal[]): Decimal[] {
  return values.map((value) => {
    const below = values.filter((other) => other.lt(value)).length;
    const equal = values.filter((other) => other.eq(value)).length;
    return decimalOf(2 * below + equal + 1).div(2);
  });
}

function pearson(xs: readonly Decimal[], ys: readonly Decimal[]): Decimal | null {
  // Ranks always average (n + 1) ÷ 2, ties or not.
  const mean = decimalOf(xs.length + 1).div(2);
  const products = (a: readonly Decimal[], b: readonly Decimal[]): Decimal =>
    a.reduce((sum, x, i) => sum.plus(x.minus(mean).times(b[i]!.minus(mean))), decimalOf(0));
  const spread = products(xs, xs).times(products(ys, ys));
  return spread.isZero() ? null : products(xs, ys).div(spread.sqrt());
}
