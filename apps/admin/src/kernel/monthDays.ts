import { shiftDay, weekdayOf } from '@luodi/domain';

/** Days of one month, after as many blanks as its first day stands from Monday. */
export const monthDays = (year: number, month: number): (string | null)[] => {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const days: (string | null)[] = Array.from({ length: weekdayOf(first) }, () => null);
  for (let day = first; day.startsWith(first.slice(0, 7)); day = shiftDay(day, 1)) days.push(day);
  return days;
};
