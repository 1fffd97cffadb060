import { shiftDay } from '@luodi/domain';
import { monthDays } from '../../kernel/monthDays.js';
import type { TripRow } from '../../kernel/views.js';

/** First and last day of a month written 'YYYY-MM'. */
export const monthSpan = (month: string): { from: string; to: string } => {
  const from = `${month}-01`;
  return { from, to: shiftDay(`${monthAfter(month)}-01`, -1) };
};

export const monthAfter = (month: string): string => shiftDay(`${month}-28`, 5).slice(0, 7);
export const monthBefore = (month: string): string => shiftDay(`${month}-01`, -1).slice(0, 7);

/** Who is away on each day of a month: by the days of the filing, in the order they leave. */
export const tripsByDay = (
  trips: readonly TripRow[],
  days: readonly string[],
): ReadonlyMap<string, TripRow[]> =>
  new Map(
    days.map((on) => [
      on,
      trips.filter(({ departsOn, returnsOn }) => departsOn! <= on && on <= returnsOn!),
    ]),
  );

/** Every day of a month written 'YYYY-MM'. */
export const daysOf = (month: string): string[] => cellsOf(month).filter((day) => day !== null);

/** The days of a month in weeks from Monday; places outside the month are null. */
export const weeksOf = (month: string): (string | null)[][] => {
  const cells = cellsOf(month);
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cells[week * 7 + day] ?? null),
  );
};

const cellsOf = (month: string): (string | null)[] =>
  monthDays(Number(month.slice(0, 4)), Number(month.slice(5)));
