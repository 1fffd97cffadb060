import { Decimal } from 'decimal.js';
import { dayOf, daysBetween } from '../dates/index.js';

/** The plan of a year by months, whole yuan. A month left out plans nothing. */
export type MonthlyPlan = readonly { month: number; investmentYuan: number }[];

/** Days of the year passed by the end of a day, and days it has. 0 before the year, all of them after it. */
export function elapsedDays(on: string, year: number): { passed: number; all: number } {
  const first = `${year}-01-01`;
  const all = daysBetween(first, `${year + 1}-01-01`);
  return { passed: Math.min(all, Math.max(0, daysBetween(first, on) + 1)), all };
}

/** The share of the year elapsed, exactly. */
export function elapsedShare(on: string, year: number): Decimal {
  const { passed, all } = elapsedDays(on, year);
  return new Decimal(passed).div(all);
}

/** What the month curve asks by the end of a day: whole months, and the running one by its days. Yuan. */
export function plannedBy(on: string, year: number, months: MonthlyPlan): Decimal {
  if (on < `${year}-01-01`) return new Decimal(0);
  const isOver = on > `${year}-12-31`;
  const running = isOver ? 13 : Number(on.slice(5, 7));
  const share = isOver
    ? new Decimal(0)
    : new Decimal(Number(on.slice(8))).div(daysIn(year, running));
  return months.reduce((sum, { month, investmentYuan }) => {
    if (month > running) return sum;
    return sum.add(new Decimal(investmentYuan).mul(month < running ? 1 : share));
  }, new Decimal(0));
}

function daysIn(year: number, month: number): number {
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return daysBetween(dayOf(year, month, 1)!, next!);
}
