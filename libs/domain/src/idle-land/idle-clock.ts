import { dayOf, shiftDay } from '../dates/index.js';
import { delayedUntil, type LandDelay } from './delays.js';

/** `at` in words of the office; dates 'YYYY-MM-DD'. */
export interface WatchPoint {
  id: string;
  label: string;
  on: string;
  isReached: boolean;
}

export interface IdleClock {
  points: WatchPoint[];
  /** The last point reached; null before the first, and once the works began. */
  current: WatchPoint | null;
  next: WatchPoint | null;
}

/** What the clock runs on. */
export interface IdleTimes {
  startedOn: string | null;
  today: string;
  /** Each day of them before a watch point moves that point on by one. */
  delays?: readonly LandDelay[];
}

/** The watch points of an unstarted site, counted from the agreed start. Prompts to people, not penalties. */
export function idleClock(
  agreedOn: string,
  { startedOn, today, delays = [] }: IdleTimes,
): IdleClock {
  const points = watchPoints(agreedOn).map(({ id, label, on: plainOn }) => {
    const on = delayedUntil(plainOn, { since: '', delays });
    const isReached = on <= today && (startedOn === null || on <= startedOn);
    return { id, label, on, isReached };
  });
  if (startedOn !== null && startedOn <= today) return { points, current: null, next: null };
  return {
    points,
    current: points.findLast(({ isReached }) => isReached) ?? null,
    next: points.find(({ on }) => on > today) ?? null,
  };
}

/** The same day some years on; 29 February becomes the 28th where there is none. */
export function yearsAfter(day: string, years: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return dayOf(year + years, month, date) ?? dayOf(year + years, month, 28)!;
}

function watchPoints(agreedOn: string): Omit<WatchPoint, 'isReached'>[] {
  const one = yearsAfter(agreedOn, 1);
  const two = yearsAfter(agreedOn, 2);
  return [
    { id: 'start-90', label: '距约定开工 90 天', on: shiftDay(agreedOn, -90) },
    { id: 'start-30', label: '距约定开工 30 天', on: shiftDay(agreedOn, -30) },
    { id: 'start', label: '约定开工日', on: agreedOn },
    { id: 'year1-60', label: '距满一年 60 天', on: shiftDay(one, -60) },
    { id: 'year1', label: '满一年未动工', on: one },
    { id: 'year2-90', label: '距满两年 90 天', on: shiftDay(two, -90) },
    { id: 'year2', label: '满两年未动工', on: two },
  ];
}
