import { Decimal } from 'decimal.js';
import { elapsedShare, type MonthlyPlan, plannedBy } from './expected.js';
import type { PaceFacts } from './judge-pace.js';

export interface YearEnd {
  /** Whole yuan, rounded down; null when too little of the year has passed to tell. */
  forecastYuan: number | null;
  /** What the plan will lack at year end; 0 when it will be met; null with the forecast. */
  shortYuan: number | null;
  /** The plan was met before the year ended. */
  isEarly: boolean;
  /** More was done than planned. */
  isOver: boolean;
}

/** Year-end completion if the rest of the year goes like the part that has passed, by the curve in use. */
export function forecastYearEnd(facts: PaceFacts, curve: 'elapsed' | 'plan'): YearEnd {
  const { asOf, year, months, actualYuan } = facts;
  const annual = months?.reduce((sum, { investmentYuan }) => sum + investmentYuan, 0) ?? 0;
  const share = shareBy(facts, annual, curve);
  const forecastYuan = share.isZero()
    ? null
    : new Decimal(actualYuan).div(share).floor().toNumber();
  const isMet = annual > 0 && actualYuan >= annual;
  return {
    forecastYuan,
    shortYuan: forecastYuan === null || !months ? null : Math.max(0, annual - forecastYuan),
    isEarly: isMet && asOf < `${year}-12-31`,
    isOver: annual > 0 && actualYuan > annual,
  };
}

/** The fewest projects that together make up the given part of what will be lacking, the largest first. */
export function deciding<Project extends { shortYuan: number | null }>(
  projects: readonly Project[],
  partPercent = 80,
): Project[] {
  const short = projects
    .filter(({ shortYuan }) => (shortYuan ?? 0) > 0)
    .toSorted((a, b) => b.shortYuan! - a.shortYuan!);
  const all = short.reduce((sum, { shortYuan }) => sum + shortYuan!, 0);
  let sum = 0;
  return short.filter(({ shortYuan }) => {
    const isNeeded = sum * 100 < all * partPercent;
    sum += shortYuan!;
    return isNeeded;
  });
}

function shareBy({ asOf, year, months }: PaceFacts, annual: number, curve: string): Decimal {
  if (curve === 'elapsed' || annual === 0) return elapsedShare(asOf, year);
  return plannedBy(asOf, year, months as MonthlyPlan).div(annual);
}
