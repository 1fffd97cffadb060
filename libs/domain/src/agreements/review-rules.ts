import { defineRule, fail, pass, unknown } from '../rule/index.js';
import type { ReviewRecord } from './agreement.js';
import { incentiveBasisLabel } from './agreement-words.js';
import type { RegistrationFacts } from './registration-rules.js';

const article10 =
  '《公平竞争审查条例》第十条：没有法律、行政法规依据或者未经国务院批准，不得给予特定经营者税收优惠，' +
  '不得给予选择性、差异化的财政奖励或者补贴';
export const article12 =
  '《公平竞争审查条例》第十二条：适用例外规定的，应当明确实施期限或者终止条件';

/** Whether an incentive of this basis needs a fair-competition review: 与税收挂钩 or 一企一策. */
export function needsReview({ basis }: { basis: string }): boolean {
  return basis !== 'general_policy';
}

/** Null when the review carries an incentive on that day; otherwise why it does not. */
export function reviewGap(review: ReviewStanding | null, on: string): string | null {
  if (!review) return '没有公平竞争审查记录';
  if (review.conclusion === 'passed') return null;
  if (review.conclusion === 'failed') return `${review.reviewedOn} 的审查结论为“未通过”`;
  return (review.exceptionUntil ?? '') >= on
    ? null
    : `例外规定适用至 ${review.exceptionUntil}，${on} 已过期`;
}

type ReviewStanding = Omit<ReviewRecord, 'conclusion'> & { conclusion: string };

export const reviewStanding = defineRule({
  id: 'agreement.review.standing',
  effect: 'block',
  message: '与税收挂钩或一企一策的奖补，须先通过公平竞争审查',
  clause: article10,
  field: 'reviews',
  check: ({ tranches, review, signedOn }: RegistrationFacts) => {
    const special = tranches.filter(needsReview);
    const gap = special.length ? reviewGap(review, signedOn) : null;
    if (!gap) return pass;
    const names = special
      .map(({ title, basis }) => `“${title}”（${incentiveBasisLabel(basis)}）`)
      .join('、');
    const because = `${names}；${gap}`;
    return review
      ? fail(because, '重新审查并登记审查意见，或删去这些奖补')
      : unknown(because, '登记公平竞争审查意见，或删去这些奖补');
  },
});

export const reviewBeforeSigning = defineRule({
  id: 'agreement.review.before-signing',
  effect: 'mark',
  message: '先签约后审查',
  clause: article10,
  field: 'reviews',
  check: ({ tranches, review, signedOn }: RegistrationFacts) =>
    !review || !tranches.some(needsReview) || review.reviewedOn <= signedOn
      ? pass
      : fail(`签订 ${signedOn}，审查 ${review.reviewedOn}`, '核对日期；确属先签后审的，写明情况'),
});
