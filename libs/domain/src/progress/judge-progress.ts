import type { Finding, RulePack } from '../rule/index.js';
import { judge } from '../rule/index.js';
import {
  moneyFlows,
  moneyMatchesWorks,
  moneyWithinTotal,
  photoMonthly,
  progressChanged,
  progressPhotoDay,
  weeklyEntered,
} from './detectors.js';
import {
  moneyEvidenced,
  paymentHasVoucher,
  paymentNotBeforeContract,
  paymentNotFuture,
  paymentNotTwice,
} from './payment-rules.js';
import type { ProgressFacts } from './progress-facts.js';
import {
  moneyNotBackwards,
  progressAfterContract,
  progressNotFuture,
  stopNotFuture,
  worksNotBackwards,
} from './report-rules.js';

/** What refuses a weekly report, then what is only noted on it. */
const reportRules = [
  progressNotFuture,
  progressAfterContract,
  worksNotBackwards,
  moneyNotBackwards,
  stopNotFuture,
  paymentNotBeforeContract,
  paymentNotFuture,
  paymentHasVoucher,
  paymentNotTwice,
  moneyEvidenced,
  moneyWithinTotal,
  moneyMatchesWorks,
  moneyFlows,
  progressChanged,
  photoMonthly,
  progressPhotoDay,
];

/** Every rule a weekly report meets: dates, no going back, payments with vouchers, and the detectors. */
export function judgeProgress(facts: ProgressFacts, pack: RulePack): Finding[] {
  return judge(reportRules, facts, pack);
}

/** Whether the project has been reported on lately: asked any day, not only when a report is entered. */
export function judgeSilence(
  facts: { lastOn: string | null; today: string },
  pack: RulePack,
): Finding[] {
  return judge([weeklyEntered], facts, pack);
}

/** Every rule of this folder, for the page of rules. */
export const progressRules = reportRules;
export const silenceRules = [weeklyEntered];
