import { daysBetween, shiftDay } from '../dates/index.js';

/** The Monday of the ISO week a day lies in. */
export function weekStart(day: string): string {
  // 1970-01-05 was a Monday.
  const past = daysBetween('1970-01-05', day) % 7;
  return shiftDay(day, -((past + 7) % 7));
}
