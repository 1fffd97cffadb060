import { shiftDay } from '../dates/index.js';

/** Which days are worked, holidays and 调休 included. Days are 'YYYY-MM-DD'. */
export interface DayBook {
  isWorkday(day: string): boolean;
  /** False when the year's notice is not known: then only weekends count, and screens say so. */
  knows(year: number): boolean;
}

/** A stretch during which the clock stands (补正、公示). `endedOn` null = it still stands. Both days included. */
export interface Pause {
  startedOn: string;
  endedOn: string | null;
}

/** The `count`-th working day after `from`, which itself does not count; `from` when count is 0. */
export function addWorkdays(from: string, count: number, book: DayBook): string {
  let day = from;
  for (let left = count; left > 0;) {
    day = shiftDay(day, 1);
    if (book.isWorkday(day)) left--;
  }
  return day;
}

/** Working days after `from` up to and including `to`, those inside a pause left out; 0 when `to` is not later. */
export function workdaysBetween(
  from: string,
  to: string,
  { book, pauses = [] }: { book: DayBook; pauses?: readonly Pause[] },
): number {
  let count = 0;
  for (let day = shiftDay(from, 1); day <= to; day = shiftDay(day, 1)) {
    if (book.isWorkday(day) && !isPaused(day, pauses)) count++;
  }
  return count;
}

/** The last day of a term of `count` working days that began after `from`, each pause moving it on. */
export function dueAfterWorkdays(
  from: string,
  count: number,
  { book, pauses = [], today }: { book: DayBook; pauses?: readonly Pause[]; today: string },
): string {
  const known = pauses.map((pause) => ({ ...pause, endedOn: pause.endedOn ?? today }));
  let day = from;
  for (let left = count; left > 0;) {
    day = shiftDay(day, 1);
    if (book.isWorkday(day) && !isPaused(day, known)) left--;
  }
  return day;
}

function isPaused(day: string, pauses: readonly Pause[]): boolean {
  return pauses.some(
    ({ startedOn, endedOn }) => startedOn <= day && (endedOn === null || day <= endedOn),
  );
}
