import chineseDays from 'chinese-days';
import type { DayKind } from '@luodi/domain';

export interface PublishedDay {
  kind: DayKind;
  name: string;
}

/** What the shipped calendar says of a day the State Council moved; undefined for the plain week. */
export const publishedDay = (day: string): PublishedDay | undefined => {
  // At noon of the local zone, which that package reckons in: midnight may be another day there.
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const detail = chineseDays.getDayDetail(new Date(year, month - 1, date, 12));
  // A moved day is named "Spring Festival,春节,4"; a plain one after its weekday.
  const name = detail.name.split(',')[1];
  return name ? { kind: detail.work ? 'work' : 'rest', name } : undefined;
};

/** Whether the package holds a year's notice: every one begins with 元旦. */
export const isPublished = (year: number): boolean =>
  publishedDay(`${year}-01-01`)?.kind === 'rest';

export const publishedSource = '国务院办公厅当年放假安排（随系统发布）';
