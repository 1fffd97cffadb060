import { Decimal } from 'decimal.js';
import { daysBetween } from '../dates/index.js';
import { plannedBy } from '../pace/index.js';
import type { Against, AssessedPeriod } from './scheme.js';

/** A task spread over the months of one year: twelve whole numbers in the indicator's measure. */
export type MonthSpread = readonly number[];

export interface DueQuestion {
  period: AssessedPeriod;
  asOf: string;
}

/** The task of the whole period: the months it touches. */
export function taskOf(months: MonthSpread, { from, to }: AssessedPeriod): Decimal {
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  return months
    .slice(first - 1, last)
    .reduce((sum: Decimal, value) => sum.add(value), new Decimal(0));
}

/** What is asked by the end of a day: 全期任务 × elapsed days, or the month spread with the running month by its days. */
export function dueBy(months: MonthSpread, { period, asOf }: DueQuestion, against: Against) {
  const task = taskOf(months, period);
  if (against === 'annual') return task;
  if (asOf < period.from) return new Decimal(0);
  if (asOf >= period.to) return task;
  if (against === 'elapsed') {
    const { from, to } = period;
    return task.mul(daysBetween(from, asOf) + 1).div(daysBetween(from, to) + 1);
  }
  const year = Number(period.from.slice(0, 4));
  const first = Number(period.from.slice(5, 7));
  // The same curve that construction plans are held against, whatever is counted.
  const curve = months.map((investmentYuan, at) => ({ month: at + 1, investmentYuan }));
  return plannedBy(
    asOf,
    year,
    curve.filter(({ month }) => month >= first),
  );
}
