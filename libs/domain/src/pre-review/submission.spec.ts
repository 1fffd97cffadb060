import { blankReviewInputs, type ReviewInputs } from '../assessment/index.js';
import { defaultRulePack as pack } from '../county/index.js';
import { blocking } from '../rule/index.js';
import {
  blankStatement,
  checkStatement,
  draftInputs,
  judgeSubmission,
  type ReviewStatement,
  submissionFacts,
} from './index.js';

const file = '0199a000-0000-7000-8000-000000000001';
const figures = {
  totalInvestmentYuan: 100_000_000,
  fixedAssetInvestmentYuan: 60_000_000,
  landMu: '20',
  annualTaxYuan: 6_000_000,
  annualAddedValueYuan: 30_000_000,
  energyCalorificTce: '500',
  energyEquivalentTce: '700',
  electricityKwh: '3000000',
};
const inputs: ReviewInputs = {
  ...blankReviewInputs,
  figures,
  judgements: {
    'industry-fit': 'pillar',
    environment: 'good',
    safety: 'good',
    technology: 'fair',
    investor: 'fair',
  },
  vetoes: Object.fromEntries(
    ['industry-policy', 'environment', 'safety', 'hoarding'].map((id) => [
      id,
      { hit: false, reason: '' },
    ]),
  ),
};
const statement: ReviewStatement = {
  summary: '年产制动盘 300 万套',
  evidence: Object.fromEntries([...Object.keys(figures), 'energyUses'].map((id) => [id, [file]])),
  reasons: Object.fromEntries(Object.keys(inputs.judgements).map((id) => [id, '见可研报告'])),
  investor: {
    funds: '自有',
    record: '同类工厂一座',
    credit: '良好',
    doubts: {
      hoarding: { applies: false, reason: '' },
      new_shell: { applies: false, reason: '' },
      many_signings: { applies: false, reason: '' },
    },
  },
  risks: {
    environment: { level: 'low', note: null },
    safety: { level: 'low', note: null },
    funds: { level: 'low', note: null },
    market: { level: 'low', note: null },
    compliance: { level: 'low', note: null },
  },
  environmentCategory: 'form',
};
const lead = {
  stage: 'in_pre_review',
  investmentKind: 'manufacturing',
  screeningOpinion: 'admit',
} as const;

interface Change {
  lead?: Partial<Parameters<typeof submissionFacts>[0]['lead']>;
  inputs?: Partial<ReviewInputs>;
  statement?: Partial<ReviewStatement>;
}
const submitted = (change: Change = {}) =>
  judgeSubmission(
    submissionFacts(
      {
        lead: { ...lead, ...change.lead },
        inputs: { ...inputs, ...change.inputs },
        statement: { ...statement, ...change.statement },
      },
      pack,
    ),
    pack,
  );
const stoppedBy = (change?: Change): string[] =>
  blocking(submitted(change)).map(({ ruleId }) => ruleId.replace('pre-review.submission.', ''));

describe('提交', () => {
  it.each<[string, Change, string[]]>([
    ['齐全，恰在门槛', {}, []],
    ['还在谈', { lead: { stage: 'negotiating' } }, ['stage']],
    ['过会后过期再审', { lead: { stage: 'committee_passed' } }, []],
    ['已签约的不再预审', { lead: { stage: 'contracted' } }, ['stage']],
    [
      '总投资差一元到门槛',
      { inputs: { figures: { ...figures, totalInvestmentYuan: 99_999_999 } } },
      ['floor'],
    ],
    [
      '走标准厂房的不看门槛',
      {
        lead: { screeningOpinion: 'leased_plant' },
        inputs: { figures: { ...figures, totalInvestmentYuan: 99_999_999 } },
      },
      [],
    ],
    ['用地为 0', { inputs: { figures: { ...figures, landMu: '0' } } }, ['figures-stated']],
    [
      '税收没有填',
      { inputs: { figures: { ...figures, annualTaxYuan: null } } },
      ['figures-stated'],
    ],
    [
      '填了分品种能耗，手填的合计不算数',
      { inputs: { energyUses: [{ carrierId: 'raw-coal', amount: '100', unit: 't' }] } },
      ['figures-stated'],
    ],
    [
      '分品种能耗的佐证另归一处',
      {
        inputs: { energyUses: [{ carrierId: 'electricity', amount: '3000000', unit: 'kWh' }] },
        statement: { evidence: { ...statement.evidence, energyUses: [] } },
      },
      ['evidence-attached'],
    ],
    [
      '用地没有附件',
      { statement: { evidence: { ...statement.evidence, landMu: [] } } },
      ['evidence-attached'],
    ],
    [
      '自评少一项',
      { inputs: { judgements: { ...inputs.judgements, safety: '' } } },
      ['judgements-made'],
    ],
    [
      '自评理由只有空格',
      { statement: { reasons: { ...statement.reasons, safety: ' ' } } },
      ['judgements-made'],
    ],
    ['五不招少答一条', { inputs: { vetoes: {} } }, ['vetoes-answered']],
    ['没有概况', { statement: { summary: ' ' } }, ['project-described']],
    [
      '没有资金来源',
      { statement: { investor: { ...statement.investor, funds: null } } },
      ['investor-told'],
    ],
    [
      '疑点成立而没有写情况',
      {
        statement: {
          investor: {
            ...statement.investor,
            doubts: { ...statement.investor.doubts, new_shell: { applies: true, reason: '' } },
          },
        },
      },
      ['investor-told'],
    ],
    [
      '中风险没有写应对',
      { statement: { risks: { ...statement.risks, safety: { level: 'medium', note: null } } } },
      ['risks-told'],
    ],
    [
      '什么都没有：一次说全',
      { inputs: blankReviewInputs, statement: blankStatement },
      [
        'figures-stated',
        'evidence-attached',
        'judgements-made',
        'vetoes-answered',
        'project-described',
        'investor-told',
        'risks-told',
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(stoppedBy(change)).toEqual(expected);
  });

  it('缺数的结论点出项数、名目和第一处', () => {
    const findings = submitted({
      inputs: { figures: { ...figures, landMu: null, annualTaxYuan: 0 } },
    });
    expect(findings.find(({ ruleId }) => ruleId.endsWith('figures-stated'))).toMatchObject({
      because: '缺 2 项，或为 0：总用地、年税收',
      field: 'figures.landMu',
    });
  });

  it('疑点、高风险只留痕', () => {
    const risks = { ...statement.risks, safety: { level: 'high' as const, note: '设隔离区' } };
    const findings = submitted({ statement: { risks } });
    expect(blocking(findings)).toEqual([]);
    expect(findings.at(-1)).toMatchObject({
      effect: 'mark',
      verdict: 'fail',
      because: '安全风险高',
    });
  });
});

describe('草稿与说明', () => {
  it.each([
    ['等价值归等价值', 'equivalent', { energyEquivalentTce: '1200' }],
    ['当量值归当量值', 'calorific', { energyCalorificTce: '1200' }],
    ['没有说口径，不猜', null, {}],
  ])('%s', (_, energyBasis, expected) => {
    const draft = draftInputs({
      totalInvestmentYuan: 1,
      fixedAssetInvestmentYuan: null,
      registeredCapitalYuan: null,
      landMu: null,
      annualTaxYuan: null,
      annualOutputYuan: null,
      energyTce: '1200',
      energyBasis,
      product: null,
    });
    expect(draft.figures).toEqual({ totalInvestmentYuan: 1, ...expected });
  });

  it('填好的说明没有毛病；坏的逐处指出', () => {
    const judged = Object.keys(inputs.judgements);
    expect(checkStatement(statement, judged)).toEqual([]);
    const bad = {
      evidence: { landMu: ['x'], ghost: [] },
      reasons: { ghost: '' },
      environmentCategory: 'none',
      more: 1,
    };
    expect(checkStatement(bad, judged).map(({ field }) => field)).toEqual([
      'more',
      'evidence.ghost',
      'evidence.landMu[0]',
      'reasons.ghost',
      'environmentCategory',
    ]);
  });
});
