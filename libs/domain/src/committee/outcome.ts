import type { PreReviewResult } from '../pre-review/index.js';
import type { Conclusion } from './conclusions.js';

export type Counts = Readonly<Record<Conclusion, number>>;

/**
 * What the ballots say by themselves. `voters` are all who may vote, silent ones included; a conclusion is carried by
 * more than `morePercent` of them. Whoever would pass a project also passes it with conditions.
 */
export function outcomeOf(counts: Counts, voters: number, morePercent: number): PreReviewResult {
  const isCarried = (votes: number): boolean => isMajority(votes, voters, morePercent);
  if (isCarried(counts.pass)) return 'passed';
  if (isCarried(counts.pass + counts.conditional)) return 'conditional';
  return isCarried(counts.refuse) ? 'refused' : 'deferred';
}

/** How many votes carry this result: 有条件通过 also by those who would pass it outright. */
export function votesFor(result: PreReviewResult, counts: Counts): number {
  const { pass, conditional, defer, refuse } = counts;
  return { passed: pass, conditional: pass + conditional, deferred: defer, refused: refuse }[
    result
  ];
}

/** Strictly more than the share, in whole numbers. */
export function isMajority(votes: number, voters: number, morePercent: number): boolean {
  return votes * 100 > voters * morePercent;
}
