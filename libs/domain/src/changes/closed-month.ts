import type { RulePack } from '../rule/index.js';
import { defineRule, fail, paramOf, pass } from '../rule/index.js';

/** The days a correction touches: the recorded one and the one it should be. 'YYYY-MM-DD'. */
export interface CorrectedDays {
  recordedOn: string;
  correctedOn: string;
  today: string;
}

export const monthOpen = defineRule({
  id: 'stage.correction.month-open',
  effect: 'mark',
  message: '更正涉及已结账的月份，须由第二人批准',
  clause: '全市项目调度会讲话：“宁可不报少报，不可虚报假报”（已通报的月份不由一人改写）',
  field: 'happenedOn',
  defaults: { closingDay: 5 },
  check: (
    { recordedOn, correctedOn, today }: CorrectedDays,
    { closingDay }: { closingDay: number },
  ) => {
    const closed = [recordedOn, correctedOn].filter((day) => isClosed(day, today, closingDay));
    const months = [...new Set(closed.map((day) => day.slice(0, 7)))].toSorted().join('、');
    return closed.length
      ? fail(`涉及 ${months}，每月 ${closingDay} 日后上月结账`, '写明事由，由另一人批准后生效')
      : pass;
  },
});

/** Whether a correction waits for a second person. */
export function touchesClosedMonth(days: CorrectedDays, pack: RulePack): boolean {
  const closingDay = Number(paramOf(monthOpen, 'closingDay', pack));
  const { recordedOn, correctedOn, today } = days;
  return isClosed(recordedOn, today, closingDay) || isClosed(correctedOn, today, closingDay);
}

/** A month stays open until the closing day of the month that follows, that day included. */
function isClosed(day: string, today: string, closingDay: number): boolean {
  const gap = monthOf(today) - monthOf(day);
  return gap > 1 || (gap === 1 && Number(today.slice(8)) > closingDay);
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
