import { daysBetween } from '../dates/index.js';
import type { DayBook } from './workdays.js';

/** How a day departs from the plain week. */
export type DayKind = 'work' | 'rest';

export const dayKinds = [
  { id: 'rest', label: '休', labelEn: 'Off' },
  { id: 'work', label: '班', labelEn: 'Work' },
  { id: 'standard', label: '不调整', labelEn: 'Plain week' },
] as const;

export interface CalendarFacts {
  /** As published nationally: a day moved to work or to rest; undefined for the plain week. */
  published(day: string): DayKind | undefined;
  /** The administrator's own rows; 'standard' takes back what was published or entered. */
  overrides: ReadonlyMap<string, DayKind | 'standard'>;
  /** Years whose notice is known, published or entered. */
  years: ReadonlySet<number>;
}

/** A book in which the administrator's rows stand before the published calendar, and that before the plain week. */
export function dayBook({ published, overrides, years }: CalendarFacts): DayBook {
  return {
    isWorkday: (day) => {
      const kind = overrides.get(day) ?? published(day);
      return kind === undefined || kind === 'standard' ? !isWeekend(day) : kind === 'work';
    },
    knows: (year) => years.has(year),
  };
}

export function isWeekend(day: string): boolean {
  return weekdayOf(day) >= 5;
}

/** 0 = Monday to 6 = Sunday, reckoned from a known Monday: no clock and no zone. */
export function weekdayOf(day: string): number {
  return ((daysBetween('2024-01-01', day) % 7) + 7) % 7;
}

/**
 * Years the county should have by a day: this one, and from November the next, whose notice is published by then.
 */
export function yearsExpected(today: string): number[] {
  const year = Number(today.slice(0, 4));
  return today.slice(5) >= '11-01' ? [year, year + 1] : [year];
}
