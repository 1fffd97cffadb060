import { shiftDay, shiftMonths } from '../dates/index.js';
import { defineRule, fail, pass } from '../rule/index.js';

/** What a judge of a month's closing may know. Months are 'YYYY-MM'. */
export interface ClosingFacts {
  month: string;
  today: string;
  /** Its closing day has passed: from now on one person alone corrects nothing in it. */
  isPastClosingDay: boolean;
  /** The last month closed; null before the first. */
  lastClosed: string | null;
}

const speech = '全市项目调度会讲话：“大幅超过同期”（上月的数，年底再算还是那个数）';

const monthOver = defineRule({
  id: 'closing.month.over',
  effect: 'block',
  message: '这个月还没有到结账日',
  clause: speech,
  field: 'month',
  check: ({ month, today, isPastClosingDay }: ClosingFacts) =>
    isPastClosingDay
      ? pass
      : fail(`${month} 的结账日未过，今天是 ${today}`, '过了次月的结账日再结，或结更早的月份'),
});

const monthOnce = defineRule({
  id: 'closing.month.once',
  effect: 'block',
  message: '这个月已经结账，不能再结',
  clause: speech,
  field: 'month',
  check: ({ month, lastClosed }: ClosingFacts) =>
    lastClosed === null || month > lastClosed
      ? pass
      : fail(`已结到 ${lastClosed}`, '后来的变动见该月的更正清单'),
});

const monthInOrder = defineRule({
  id: 'closing.month.in-order',
  effect: 'block',
  message: '按月依次结账，不能跳过',
  clause: speech,
  field: 'month',
  check: ({ month, lastClosed }: ClosingFacts) => {
    if (lastClosed === null || month <= lastClosed) return pass;
    const next = monthAfter(lastClosed);
    return month === next ? pass : fail(`已结到 ${lastClosed}，下一个是 ${next}`, `先结 ${next}`);
  },
});

/** What a month must pass to be closed. */
export const closingRules = [monthOver, monthOnce, monthInOrder] as const;

/** The last day of a month 'YYYY-MM'. */
export function lastDayOf(month: string): string {
  return shiftDay(shiftMonths(`${month}-01`, 1), -1);
}

export function monthAfter(month: string): string {
  return shiftMonths(`${month}-01`, 1).slice(0, 7);
}
