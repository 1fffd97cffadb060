import { daysBetween, shiftDay } from '../dates/index.js';

/** Days the government kept the land from being used, the first and the last included. 'YYYY-MM-DD'. */
export interface LandDelay {
  fromOn: string;
  toOn: string;
}

/**
 * The day a term ends once its clock stands still on the days of the delays. Only days after `since` and before the
 * end stop it: a delay that begins on the day the term is full comes too late. Delays do not overlap.
 */
export function delayedUntil(
  endsOn: string,
  { since, delays }: { since: string; delays: readonly LandDelay[] },
): string {
  return delays
    .toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
    .reduce((end, { fromOn, toOn }) => {
      const first = fromOn > since ? fromOn : since;
      const stops = first <= toOn && first < end;
      return stops ? shiftDay(end, daysBetween(first, toOn) + 1) : end;
    }, endsOn);
}

/** Days of all delays together. */
export function delayedDays(delays: readonly LandDelay[]): number {
  return delays.reduce((sum, { fromOn, toOn }) => sum + daysBetween(fromOn, toOn) + 1, 0);
}
