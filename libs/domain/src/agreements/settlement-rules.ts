import { defineRule, fail, pass, unknown } from '../rule/index.js';
import type { PhaseActuals, PhaseTerms } from './agreement.js';
import type { IncentiveBasis } from './agreement-words.js';
import { promiseFigures } from './promise-figures.js';
import { constraint } from './registration-rules.js';
import { article12, needsReview, reviewGap } from './review-rules.js';

/** Everything the settlement of a phase may know. */
export interface SettlementFacts extends PhaseTerms, PhaseActuals {
  result: 'accepted' | 'missed';
  settledOn: string;
  today: string;
  signedOn: string;
}

/** Everything the payment of an incentive may know. */
export interface PaymentFacts {
  paidOn: string;
  today: string;
  /** The day its phase was accepted. */
  acceptedOn: string | null;
  basis: IncentiveBasis;
  review: { reviewedOn: string; conclusion: string; exceptionUntil: string | null } | null;
}

export const settledInTime = defineRule({
  id: 'agreement.settlement.dated',
  effect: 'block',
  message: '验收日期应在签订之后、今天之前',
  clause: constraint,
  field: 'settledOn',
  check: ({ settledOn, signedOn, today }: SettlementFacts) =>
    settledOn >= signedOn && settledOn <= today
      ? pass
      : fail(
          `验收日期 ${settledOn}，签订 ${signedOn}，今天是 ${today}`,
          `改为 ${signedOn} 到 ${today} 之间的日期`,
        ),
});

export const missedOnlyWhenDue = defineRule({
  id: 'agreement.settlement.missed-only-when-due',
  effect: 'block',
  message: '尚未到期，不能判为未完成',
  clause: constraint,
  field: 'result',
  check: ({ result, settledOn, dueOn }: SettlementFacts) =>
    result === 'accepted' || settledOn > dueOn
      ? pass
      : fail(`完成期限 ${dueOn}，验收日期 ${settledOn}`, `${dueOn} 之后仍未完成的再判定`),
});

export const actualsStated = defineRule({
  id: 'agreement.settlement.actuals-stated',
  effect: 'block',
  message: '验收通过须填写各项承诺的实际数',
  clause: '全市项目调度会讲话：“宁可不报少报，不可虚报假报”',
  check: (facts: SettlementFacts) => {
    if (facts.result !== 'accepted') return pass;
    const missing = promiseFigures(facts).filter(({ state }) => state === 'unknown');
    const [first] = missing;
    if (!first) return pass;
    const names = missing.map(({ label }) => label).join('、');
    return unknown(`有承诺而没有实际数：${names}`, `填写实际${names}`, first.actualField);
  },
});

export const promisesKept = defineRule({
  id: 'agreement.settlement.promises-kept',
  effect: 'mark',
  message: '实际没有达到承诺',
  clause: constraint,
  check: (facts: SettlementFacts) => {
    const short = promiseFigures(facts).filter(({ state }) => state === 'short');
    if (facts.result !== 'accepted' || !short.length) return pass;
    const words = short.map(({ label, percent }) => `${label}为承诺的 ${percent}%`).join('；');
    return fail(words, '确需验收通过的，在说明中写明理由', short[0]?.actualField);
  },
});

export const paidAfterAcceptance = defineRule({
  id: 'agreement.payment.dated',
  effect: 'block',
  message: '兑付日期应在验收之后、今天之前',
  clause: constraint,
  field: 'paidOn',
  check: ({ paidOn, acceptedOn, today }: PaymentFacts) =>
    acceptedOn !== null && paidOn >= acceptedOn && paidOn <= today
      ? pass
      : fail(
          `兑付 ${paidOn}，验收 ${acceptedOn ?? '未办'}，今天是 ${today}`,
          `改为 ${acceptedOn ?? '验收之日'} 到 ${today} 之间的日期`,
        ),
});

export const paidUnderReview = defineRule({
  id: 'agreement.payment.review-in-force',
  effect: 'block',
  message: '兑付之日没有有效的公平竞争审查结论',
  clause: article12,
  field: 'paidOn',
  check: ({ basis, review, paidOn }: PaymentFacts) => {
    const gap = needsReview({ basis }) ? reviewGap(review, paidOn) : null;
    return gap ? fail(gap, '重新审查并登记审查意见后再兑付') : pass;
  },
});
