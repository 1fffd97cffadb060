import {
  type CountyPack,
  cutoffDay,
  type DayBook,
  paramOf,
  reportInTime,
  shiftDay,
  stallLimits,
  stallRule,
  type StallRule,
  stepDue,
} from '@luodi/domain';
import type { Family } from './sources/families.js';

/** What one day's scan is judged by; reckoned once. */
export interface ScanDay {
  today: string;
  pack: CountyPack;
  book: DayBook;
  /** Working days of some years up to today, ascending. */
  workdays: string[];
}

/** A stretch of ids, or leads by name. */
export interface Chunk {
  afterId: string;
  upToId: string;
  named?: readonly string[];
}

const yearsBack = 4;

export const scanDay = (today: string, pack: CountyPack, book: DayBook): ScanDay => {
  const workdays: string[] = [];
  for (let day = shiftDay(today, -366 * yearsBack); day <= today; day = shiftDay(day, 1)) {
    if (book.isWorkday(day)) workdays.push(day);
  }
  return { today, pack, book, workdays };
};

/** The values of `scanRule`, in its order. */
export const scanValues = (
  ruleId: string,
  { family, chunk, day, rows }: { family: Family; chunk: Chunk; day: ScanDay; rows?: object[] },
): unknown[] => {
  const { today, pack, workdays } = day;
  const rule = stallRule(ruleId) as StallRule;
  const { yellow, red } = stallLimits(rule, pack);
  const stepAt = (light: 'yellow' | 'red'): number =>
    stepDue({ light, openedOn: today, redOn: today }, day);
  return [
    ruleId,
    today,
    cutoffDay(rule.clock, Math.min(yellow, red), day),
    cutoffDay(rule.clock, red, day),
    chunk.afterId,
    chunk.upToId,
    workdays,
    stepAt('yellow'),
    stepAt('red'),
    family.subject,
    pack.version,
    yellow,
    red,
    JSON.stringify(rows ?? []),
    Number(paramOf(reportInTime, 'days', pack)),
    chunk.named ?? [],
  ];
};
