import { defaultRulePack } from '../county/index.js';
import { blocking } from '../rule/index.js';
import type { AgreementTerms } from './agreement.js';
import { checkAgreement } from './check-agreement.js';
import { judgePayment, judgeRegistration, judgeSettlement } from './judge-agreement.js';
import type { RegistrationFacts } from './registration-rules.js';
import { isPhaseOverdue, trancheState } from './tranche-state.js';

const terms: AgreementTerms = {
  kind: 'contract',
  title: '投资合同',
  signedOn: '2026-03-10',
  totalInvestmentYuan: 300_000_000,
  fixedAssetInvestmentYuan: 200_000_000,
  parties: [
    { role: 'government', name: '市政府' },
    { role: 'investor', name: '某公司' },
  ],
  phases: [{ name: '一期', investmentYuan: 300_000_000, dueOn: '2027-12-31' }],
  tranches: [],
  commitments: [],
};
const facts: RegistrationFacts = {
  ...terms,
  today: '2026-11-23',
  firstContactOn: '2026-01-05',
  fileCount: 1,
  review: null,
  otherContracts: [],
  passes: {
    preReviews: [],
    provenFacts: [{ kind: 'committee_passed', happenedOn: '2026-01-01', status: 'verified' }],
  },
};
const special = [{ phase: 1, title: '税收奖励', amountYuan: 1, basis: 'tax_linked' as const }];
const open = (overrides: Partial<RegistrationFacts>): string[] =>
  judgeRegistration({ ...facts, ...overrides }, defaultRulePack)
    .filter(({ verdict }) => verdict !== 'pass')
    .map(({ ruleId, verdict }) => `${ruleId} ${verdict}`);

describe('登记', () => {
  it.each<[string, Partial<RegistrationFacts>, string[]]>([
    ['齐全', {}, []],
    ['今天签订', { signedOn: '2026-11-23' }, []],
    ['明天签订', { signedOn: '2026-11-24' }, ['agreement.signed.not-future fail']],
    ['首次接洽当天', { signedOn: '2026-01-05' }, []],
    [
      '首次接洽前一天',
      { signedOn: '2026-01-04' },
      ['agreement.signed.not-before-first-contact fail'],
    ],
    [
      '没有首次接洽',
      { firstContactOn: null },
      ['agreement.signed.not-before-first-contact unknown'],
    ],
    [
      '没有政府方',
      { parties: [{ role: 'investor', name: '某' }] },
      ['agreement.parties.both-sides unknown'],
    ],
    [
      '签约时预审已过期一天：留痕，不拦',
      {
        passes: {
          preReviews: [],
          provenFacts: [{ kind: 'committee_passed', happenedOn: '2025-03-09', status: 'verified' }],
        },
      },
      ['agreement.contract.pre-review-unexpired fail'],
    ],
    [
      '没有预审：留痕，不拦',
      { passes: { preReviews: [], provenFacts: [] } },
      ['agreement.contract.pre-review-unexpired unknown'],
    ],
    ['合同没有阶段', { phases: [] }, ['agreement.contract.has-phase unknown']],
    ['意向可以没有阶段、金额', { kind: 'intent', phases: [], totalInvestmentYuan: null }, []],
    [
      '各阶段合计多一元',
      { totalInvestmentYuan: 299_999_999 },
      ['agreement.phases.within-total fail'],
    ],
    [
      '签订前一天到期的阶段',
      { phases: [{ name: '一期', investmentYuan: 1, dueOn: '2026-03-09' }] },
      ['agreement.phases.after-signing fail'],
    ],
    [
      '签订当天到期的阶段',
      { phases: [{ name: '一期', annualTaxYuan: 1, dueOn: '2026-03-10' }] },
      [],
    ],
    [
      '没有承诺数的阶段',
      { phases: [{ name: '一期', dueOn: '2027-01-01' }] },
      ['agreement.phases.promise-stated unknown'],
    ],
    ['没有签字页', { fileCount: 0 }, ['agreement.files.signed-pages unknown']],
    ['与税收挂钩，没有审查', { tranches: special }, ['agreement.review.standing unknown']],
    [
      '审查未通过',
      {
        tranches: special,
        review: { reviewedOn: '2026-03-01', conclusion: 'failed', exceptionUntil: null },
      },
      ['agreement.review.standing fail'],
    ],
    [
      '签后一天才审查',
      {
        tranches: special,
        review: { reviewedOn: '2026-03-11', conclusion: 'passed', exceptionUntil: null },
      },
      ['agreement.review.before-signing fail'],
    ],
    [
      '已有正式合同',
      { otherContracts: [{ title: '原合同', signedOn: '2026-02-01' }] },
      ['agreement.contract.only-one fail'],
    ],
    [
      '已有正式合同，登记框架不妨碍',
      { kind: 'framework', otherContracts: [{ title: '原合同', signedOn: '2026-02-01' }] },
      [],
    ],
  ])('%s', (_, overrides, expected) => expect(open(overrides)).toEqual(expected));

  it('阶段合计超过总投资只留痕，不阻止', () => {
    const findings = judgeRegistration({ ...facts, totalInvestmentYuan: 1 }, defaultRulePack);
    expect(blocking(findings)).toEqual([]);
  });
});

describe('草稿的矛盾', () => {
  it('没有矛盾', () => expect(checkAgreement(terms)).toEqual([]));
  it('奖补挂在没有的阶段上', () => {
    const [fault] = checkAgreement({ ...terms, tranches: [{ ...special[0]!, phase: 2 }] });
    expect(fault).toMatchObject({ field: 'tranches.0.phase', reason: '没有第 2 个阶段' });
  });
});

describe('奖补的状态', () => {
  it.each([
    ['未验收', null, 'open', 'registered', 'not_due'],
    ['验收通过', null, 'accepted', 'registered', 'payable'],
    ['未完成', null, 'missed', 'registered', 'frozen'],
    ['草稿', null, 'open', 'draft', 'not_due'],
    ['验收后终止', null, 'accepted', 'terminated', 'frozen'],
    ['已兑付后终止', '2026-05-01', 'accepted', 'terminated', 'paid'],
  ] as const)('%s', (_, paidOn, phaseStatus, agreementStatus, state) =>
    expect(trancheState({ paidOn, phaseStatus, agreementStatus })).toBe(state),
  );

  it('期限当天不算逾期，后一天算；验收过的不算', () => {
    const phase = { status: 'open', dueOn: '2026-06-30' } as const;
    expect(isPhaseOverdue(phase, '2026-06-30')).toBe(false);
    expect(isPhaseOverdue(phase, '2026-07-01')).toBe(true);
    expect(isPhaseOverdue({ ...phase, status: 'missed' }, '2026-07-01')).toBe(false);
  });
});

describe('验收与兑付', () => {
  const settlement = {
    ...terms.phases[0]!,
    result: 'accepted' as const,
    settledOn: '2026-11-01',
    signedOn: '2026-03-10',
    today: '2026-11-23',
    actualInvestmentYuan: 300_000_000,
  };
  const unpassed = (overrides: object): string[] =>
    judgeSettlement({ ...settlement, ...overrides }, defaultRulePack)
      .filter(({ verdict }) => verdict !== 'pass')
      .map(({ ruleId }) => ruleId);

  it.each([
    ['如数完成', {}, []],
    ['少一元', { actualInvestmentYuan: 299_999_999 }, ['agreement.settlement.promises-kept']],
    ['没有实际数', { actualInvestmentYuan: null }, ['agreement.settlement.actuals-stated']],
    [
      '能耗多一点',
      { energyTce: '100', actualEnergyTce: '100.0001' },
      ['agreement.settlement.promises-kept'],
    ],
    ['能耗正好', { energyTce: '100', actualEnergyTce: '100.0000' }, []],
    ['未到期判未完成', { result: 'missed' }, ['agreement.settlement.missed-only-when-due']],
  ])('%s', (_, overrides, expected) => expect(unpassed(overrides)).toEqual(expected));

  it('一企一策的奖补，兑付之日例外已到期', () => {
    const review = {
      reviewedOn: '2026-03-01',
      conclusion: 'exception',
      exceptionUntil: '2026-10-31',
    };
    const payment = {
      today: '2026-11-23',
      acceptedOn: '2026-10-01',
      basis: 'firm_specific' as const,
      review,
    };
    const blocked = (paidOn: string) =>
      blocking(judgePayment({ ...payment, paidOn }, defaultRulePack)).length;
    expect([blocked('2026-10-31'), blocked('2026-11-01')]).toEqual([0, 1]);
  });
});
