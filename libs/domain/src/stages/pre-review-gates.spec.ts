import { defaultRulePack } from '../county/index.js';
import { judge } from '../rule/index.js';
import type { Rule } from '../rule/index.js';
import type { StageFacts } from './index.js';
import { conditionsMet, passedUnexpired, preReviewPassed } from './pre-review-gates.js';

const on = '2026-11-20';
const review = (change: Partial<StageFacts['preReviews'][number]> = {}) => ({
  round: 1,
  status: 'decided',
  result: 'passed' as const,
  decidedOn: on,
  validUntil: '2027-11-20',
  ...change,
});
const minutes = (status: string, happenedOn = on) => [
  { kind: 'committee_passed', happenedOn, status },
];
const facts = {
  to: 'committee_passed',
  happenedOn: on,
  preReviews: [],
  reviewConditions: [],
  provenFacts: [],
} as unknown as StageFacts;
const verdict = (rule: Rule<StageFacts>, change: Partial<StageFacts>) =>
  judge([rule], { ...facts, ...change }, defaultRulePack)[0]!;

describe('过会凭预审会的决定', () => {
  it.each<[string, Partial<StageFacts>, string]>([
    ['当天通过', { preReviews: [review()] }, 'pass'],
    ['有条件通过', { preReviews: [review({ result: 'conditional' })] }, 'pass'],
    ['日期差一天', { preReviews: [review({ decidedOn: '2026-11-19' })] }, 'fail'],
    ['暂缓', { preReviews: [review({ result: 'deferred', validUntil: null })] }, 'fail'],
    [
      '首轮否决、次轮通过',
      { preReviews: [review({ round: 2 }), review({ result: 'refused' })] },
      'pass',
    ],
    [
      '首轮通过、次轮否决',
      { preReviews: [review(), review({ round: 2, result: 'refused' })] },
      'fail',
    ],
    [
      '还在会签：纸面的纪要也不认',
      {
        preReviews: [review({ status: 'opinions', result: null })],
        provenFacts: minutes('verified'),
      },
      'unknown',
    ],
    [
      '系统里否决的，纸面的纪要不认',
      { preReviews: [review({ result: 'refused' })], provenFacts: minutes('verified') },
      'fail',
    ],
    [
      '只有撤回的：仍走纸面',
      {
        preReviews: [review({ status: 'withdrawn', result: null, decidedOn: null })],
        provenFacts: minutes('verifying'),
      },
      'pass',
    ],
    ['没有预审：凭纪要', { provenFacts: minutes('verifying') }, 'pass'],
    ['没有预审，纪要不齐', { provenFacts: minutes('claimed') }, 'fail'],
    ['什么都没有', {}, 'unknown'],
  ])('%s', (_, change, expected) => {
    expect(verdict(preReviewPassed, change).verdict).toBe(expected);
  });
});

describe('签约时预审有效', () => {
  const contract = { to: 'contracted' as const };
  it.each<[string, Partial<StageFacts>, string]>([
    ['有效期最后一天', { happenedOn: '2027-11-20', preReviews: [review()] }, 'pass'],
    ['过期一天', { happenedOn: '2027-11-21', preReviews: [review()] }, 'fail'],
    ['决定当天签', { preReviews: [review()] }, 'pass'],
    ['决定前一天签', { happenedOn: '2026-11-19', preReviews: [review()] }, 'fail'],
    [
      '过期后再审通过',
      {
        happenedOn: '2027-12-01',
        preReviews: [
          review(),
          review({ round: 2, decidedOn: '2027-11-30', validUntil: '2028-11-30' }),
        ],
      },
      'pass',
    ],
    [
      '再审还在办，原决定有效的照签',
      { preReviews: [review(), review({ round: 2, status: 'checking', result: null })] },
      'pass',
    ],
    [
      '纸面过会，核验过，十二个月内',
      { happenedOn: '2027-11-20', provenFacts: minutes('verified') },
      'pass',
    ],
    ['纸面过会，多一天', { happenedOn: '2027-11-21', provenFacts: minutes('verified') }, 'fail'],
    ['纸面过会，还在核验', { provenFacts: minutes('verifying') }, 'unknown'],
    ['没有预审', {}, 'unknown'],
  ])('%s', (_, change, expected) => {
    expect(verdict(passedUnexpired, { ...contract, ...change }).verdict).toBe(expected);
  });
});

describe('条件落实了才往前', () => {
  const condition = (change: Partial<StageFacts['reviewConditions'][number]> = {}) => ({
    round: 1,
    no: 1,
    content: '环评批复',
    dueStage: 'contracted',
    dueOn: null,
    status: 'open',
    ...change,
  });
  const at = (to: StageFacts['to'], ...reviewConditions: ReturnType<typeof condition>[]) => ({
    to,
    preReviews: [review({ result: 'conditional' as const })],
    reviewConditions,
  });
  it.each<[string, Partial<StageFacts>, string]>([
    ['还没到期的阶段', at('framework_signed', condition()), 'pass'],
    ['到期的阶段', at('contracted', condition()), 'fail'],
    ['更后面的阶段', at('construction_started', condition()), 'fail'],
    ['报了落实、没有验收', at('contracted', condition({ status: 'claimed' })), 'fail'],
    ['验收过', at('contracted', condition({ status: 'met' })), 'pass'],
    ['免除', at('contracted', condition({ status: 'waived' })), 'pass'],
    ['日期在当天', at('framework_signed', condition({ dueStage: null, dueOn: on })), 'pass'],
    [
      '日期过了一天',
      at('framework_signed', condition({ dueStage: null, dueOn: '2026-11-19' })),
      'fail',
    ],
    ['上一轮的条件不算', at('contracted', condition({ round: 0 })), 'pass'],
  ])('%s', (_, change, expected) => {
    expect(verdict(conditionsMet, change).verdict).toBe(expected);
  });

  it('未落实的一次列全', () => {
    const change = at(
      'contracted',
      condition(),
      condition({ no: 2, content: '注册资本到位', dueOn: '2026-11-01' }),
    );
    expect(verdict(conditionsMet, change).because).toBe(
      '2 项到期未落实：1. 环评批复（正式签约前）；2. 注册资本到位（正式签约前，2026-11-01 前）',
    );
  });
});
