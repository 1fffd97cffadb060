import { Decimal } from 'decimal.js';
import type { Ballot, JudgedItem, VotingSheet } from './ballot.js';
import type { Conclusion } from './conclusions.js';
import { conclusions } from './conclusions.js';
import type { Counts } from './outcome.js';
import type { PreReviewResult } from '../pre-review/index.js';

/** Least, middle, most, and how far apart; decimals as text, null when nobody's is known. */
export interface Spread {
  min: string | null;
  median: string | null;
  max: string | null;
  spread: string | null;
}

export interface ItemSummary extends Spread {
  id: string;
  label: string;
  choices: { userId: string; name: string; option: string | null; points: string | null }[];
}

export interface BallotSummary {
  cast: number;
  counts: Counts;
  items: ItemSummary[];
  /** Computed points plus the member's own; null while a figure or a judgement is missing. */
  totals: { userId: string; name: string; total: string | null }[];
  total: Spread;
}

/** All that revealed ballots say together. The order in which they were cast changes nothing. */
export function summariseBallots(ballots: readonly Ballot[], sheet: VotingSheet): BallotSummary {
  const sorted = [...ballots].sort((a, b) => (a.userId < b.userId ? -1 : 1));
  const totals = sorted.map((ballot) => ({ ...personOf(ballot), total: totalOf(ballot, sheet) }));
  return {
    cast: sorted.length,
    counts: countBallots(sorted),
    items: sheet.judged.map((item) => itemSummary(item, sorted)),
    totals,
    total: spreadOf(totals.map(({ total }) => total)),
  };
}

/** Whose conclusion is not what the meeting decided, in their own words. */
export function dissentFrom(result: PreReviewResult, ballots: readonly Ballot[]): Ballot[] {
  const agreed = conclusions.find((one) => one.result === result)?.id;
  return ballots.filter(({ conclusion }) => conclusion !== agreed);
}

/** How many ballots say what. */
export function countBallots(ballots: readonly Pick<Ballot, 'conclusion'>[]): Counts {
  const count = (id: Conclusion): number =>
    ballots.filter(({ conclusion }) => conclusion === id).length;
  return {
    pass: count('pass'),
    conditional: count('conditional'),
    defer: count('defer'),
    refuse: count('refuse'),
  };
}

function itemSummary(item: JudgedItem, ballots: readonly Ballot[]): ItemSummary {
  const choices = ballots.map((ballot) => {
    const option = item.options.find(({ id }) => id === ballot.judgements[item.id]);
    return {
      ...personOf(ballot),
      option: option?.label ?? null,
      points: option ? new Decimal(option.points).toFixed() : null,
    };
  });
  const { id, label } = item;
  return { id, label, choices, ...spreadOf(choices.map(({ points }) => points)) };
}

function totalOf({ judgements }: Ballot, { computed, judged }: VotingSheet): string | null {
  const own = judged.map(
    ({ id, options }) => options.find((option) => option.id === judgements[id])?.points ?? null,
  );
  const points = [...computed.map((part) => part.points), ...own];
  if (points.some((one) => one === null)) return null;
  return points.reduce((sum, one) => sum.plus(one!), new Decimal(0)).toFixed();
}

function spreadOf(values: readonly (string | null)[]): Spread {
  const known = values
    .filter((value) => value !== null)
    .map((value) => new Decimal(value))
    .sort((a, b) => a.comparedTo(b));
  if (!known.length) return { min: null, median: null, max: null, spread: null };
  const [min, max] = [known[0]!, known.at(-1)!];
  const middle = Math.floor(known.length / 2);
  const median =
    known.length % 2 ? known[middle]! : known[middle - 1]!.plus(known[middle]!).dividedBy(2);
  return {
    min: min.toFixed(),
    median: median.toFixed(),
    max: max.toFixed(),
    spread: max.minus(min).toFixed(),
  };
}

const personOf = ({ userId, name }: Ballot) => ({ userId, name });
