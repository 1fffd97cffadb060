import { daysBetween } from '../dates/index.js';
import type { Amounts } from './ladder.js';
import { medianDays, share, sumAmounts } from './ladder.js';

/** A signed project as its cohort sees it. Days 'YYYY-MM-DD'; money in whole yuan. */
export interface Signed {
  signedOn: string;
  startedOn: string | null;
  producedOn: string | null;
  /** It left the ladder. */
  isOut: boolean;
  totalInvestmentYuan: number | null;
  fixedAssetInvestmentYuan: number | null;
}

export type CohortPart =
  'signed' | 'started' | 'producing' | 'notStarted' | 'notProducing' | 'left';

/** What each part of a cohort holds; not started and left part those that did not start. */
export const cohortParts: Readonly<Record<CohortPart, (one: Signed) => boolean>> = {
  signed: () => true,
  started: ({ startedOn }) => startedOn !== null,
  producing: ({ producedOn }) => producedOn !== null,
  notStarted: ({ startedOn, isOut }) => startedOn === null && !isOut,
  notProducing: ({ startedOn, producedOn, isOut }) =>
    startedOn !== null && producedOn === null && !isOut,
  left: ({ startedOn, isOut }) => startedOn === null && isOut,
};

/** Still on the ladder and not yet producing: there is a reason to name. */
export function isStanding({ producedOn, isOut }: Signed): boolean {
  return producedOn === null && !isOut;
}

export interface CohortSums extends Record<CohortPart, Amounts> {
  year: number;
  startedPercent: number | null;
  producingPercent: number | null;
  medianDaysToStart: number | null;
}

/** By the year of signing, the latest first. */
export function cohortsOf(all: readonly Signed[]): CohortSums[] {
  const years = [...new Set(all.map(yearOf))].sort((a, b) => b - a);
  return years.map((year) => {
    const members = all.filter((one) => yearOf(one) === year);
    const part = (id: CohortPart): Amounts =>
      sumAmounts(members.filter(cohortParts[id]).map(signedAmounts));
    const signed = part('signed');
    const [started, producing] = [part('started'), part('producing')];
    return {
      year,
      signed,
      started,
      producing,
      notStarted: part('notStarted'),
      notProducing: part('notProducing'),
      left: part('left'),
      startedPercent: share(started, signed),
      producingPercent: share(producing, signed),
      medianDaysToStart: medianDays(
        members.flatMap(({ signedOn, startedOn }) =>
          startedOn ? [{ days: daysBetween(signedOn, startedOn), count: 1 }] : [],
        ),
      ),
    };
  });
}

function yearOf({ signedOn }: Signed): number {
  return Number(signedOn.slice(0, 4));
}

/** What one signed project adds to a figure. */
export function signedAmounts({ totalInvestmentYuan, fixedAssetInvestmentYuan }: Signed): Amounts {
  return {
    count: 1,
    totalInvestmentYuan: totalInvestmentYuan ?? 0,
    fixedAssetInvestmentYuan: fixedAssetInvestmentYuan ?? 0,
  };
}
