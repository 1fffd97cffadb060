import { shiftDay } from '../dates/index.js';

export type ReportRhythm = (typeof reportRhythms)[number]['id'];

/** How often a saved report is made. */
export const reportRhythms = [
  { id: 'daily', label: '每天，截至前一天', labelEn: 'Daily, as of the day before' },
  { id: 'weekly', label: '每周一，截至上周日', labelEn: 'Mondays, as of Sunday' },
  { id: 'monthly', label: '每月初，截至上月末', labelEn: 'Monthly, as of the last month’s end' },
] as const;

/** The last day of the period that is over on `today`: what a report of this rhythm is cut off at. */
export function cutOffOf(rhythm: ReportRhythm, today: string): string {
  if (rhythm === 'daily') return shiftDay(today, -1);
  if (rhythm === 'monthly') return shiftDay(`${today.slice(0, 7)}-01`, -1);
  // 1970-01-01 was a Thursday: day 3 after it the first Sunday.
  const days = Math.floor(Date.parse(`${today}T00:00:00Z`) / 86_400_000);
  const sinceSunday = (days - 3) % 7 || 7;
  return shiftDay(today, -sinceSunday);
}
