import { workdaysBetween } from '../calendar/index.js';
import type { DayBook } from '../calendar/index.js';
import { shiftDay } from '../dates/index.js';
import { reportDueOn } from '../filing/index.js';
import type { RulePack } from '../rule/index.js';
import { defineRule, paramOf, pass } from '../rule/index.js';

/** When people are reminded of a trip or a reception. No document settles the numbers; nobody is judged by them. */
export const outwardReminder = defineRule({
  id: 'outward.reminder.days',
  effect: 'mark',
  message: '外出报告、审批、接待结算的提醒',
  clause: '县里的办理习惯，待确认；只提醒，不计入考核',
  defaults: { reportDaysBefore: 1, approvalWorkdays: 1, settlementDays: 10 },
  check: () => pass,
});

const days = (name: string, pack: RulePack): number => Number(paramOf(outwardReminder, name, pack));

/** The report of a trip falls due within the days set, today included; past its day it is another matter. */
export function isReportNear(returnedOn: string, today: string, pack: RulePack): boolean {
  const dueOn = reportDueOn(returnedOn, pack);
  return today <= dueOn && today >= shiftDay(dueOn, -days('reportDaysBefore', pack));
}

/** A filing has waited longer for its approver than the working days set. */
export function isApprovalWaiting(
  filedOn: string,
  today: string,
  { book, pack }: { book: DayBook; pack: RulePack },
): boolean {
  return workdaysBetween(filedOn, today, { book }) > days('approvalWorkdays', pack);
}

/** The guests left so many days ago and the reception is not settled. */
export function isSettlementLate(leftOn: string, today: string, pack: RulePack): boolean {
  return today > shiftDay(leftOn, days('settlementDays', pack));
}
