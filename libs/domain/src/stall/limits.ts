import type { DayBook } from '../calendar/index.js';
import { shiftDay } from '../dates/index.js';
import type { RulePack } from '../rule/index.js';
import { paramOf } from '../rule/index.js';
import type { Limit, StallClock, StallRule } from './stall-rule.js';

type Timed = Pick<StallRule, 'id' | 'defaults' | 'clock' | 'yellow' | 'red' | 'exit'>;

export interface StallLimits {
  yellow: number;
  red: number;
  exit: number | null;
}

/** The thresholds of a rule as the pack has them, in days of its clock; negative = so many days before. */
export function stallLimits(rule: Timed, pack: RulePack): StallLimits {
  const value = (limit: Limit): number => {
    if (typeof limit === 'number') return limit;
    const { param, of = rule, plus = 0, sign = 1 } = limit;
    return sign * Number(paramOf(of, param, pack)) + plus;
  };
  return {
    yellow: value(rule.yellow),
    red: value(rule.red),
    exit: rule.exit === undefined ? null : value(rule.exit),
  };
}

/** Which parameter to set to what, so that the yellow light comes at `count`; null when no parameter decides it. */
export function yellowParam(
  rule: Timed,
  count: number,
): { ruleId: string; name: string; value: number } | null {
  if (typeof rule.yellow === 'number') return null;
  const { param, of = rule, plus = 0, sign = 1 } = rule.yellow;
  return { ruleId: of.id, name: param, value: sign * (count - plus) };
}

/** Whether any of them is still 待确认. */
export function isPendingStall(rule: Timed, pack: RulePack): boolean {
  return [rule.yellow, rule.red, rule.exit].some((limit) => {
    if (limit === undefined || typeof limit === 'number') return false;
    const stated = pack.params[(limit.of ?? rule).id]?.[limit.param];
    return stated?.pending ?? stated === undefined;
  });
}

/**
 * The latest day since which a thing must have stood still for `count` to be reached today. Reckoned once for a whole
 * scan, so that no row needs the calendar.
 */
export function cutoffDay(
  clock: StallClock,
  count: number,
  { book, today }: { book: DayBook; today: string },
): string {
  if (clock === 'calendar') return shiftDay(today, -count);
  if (clock === 'years') return `${Number(today.slice(0, 4)) - count}-12-31`;
  let day = today;
  for (let left = count; left > 0; day = shiftDay(day, -1)) if (book.isWorkday(day)) left--;
  return day;
}
