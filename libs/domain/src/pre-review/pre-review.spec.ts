import fc from 'fast-check';
import { blankReviewInputs, type ReviewInputs } from '../assessment/index.js';
import { defaultRulePack as pack } from '../county/index.js';
import { blocking } from '../rule/index.js';
import {
  blankStatement,
  checkStatement,
  draftInputs,
  judgeDecision,
  judgeReadiness,
  judgeSubmission,
  type DecisionFacts,
  mayStep,
  opinionClock,
  type OpinionTerm,
  preReviewStatuses,
  type ReviewStatement,
  submissionFacts,
  validUntil,
  whoseTurn,
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

const weekdays = {
  isWorkday: (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
  knows: () => true,
};

describe('部门的时限', () => {
  // 2026-03-02 is a Monday; five working days end on Monday the 9th.
  const term: OpinionTerm = {
    sentOn: '2026-03-02',
    workdays: 5,
    opinion: null,
    givenOn: null,
    pauses: [],
  };
  it.each<[string, Partial<OpinionTerm>, string, string, string, number]>([
    ['送出当天', {}, '2026-03-02', 'waiting', '2026-03-09', 5],
    ['到期当天', {}, '2026-03-09', 'waiting', '2026-03-09', 0],
    ['过期一天', {}, '2026-03-10', 'overdue', '2026-03-09', 0],
    [
      '停了两个工作日',
      { pauses: [{ startedOn: '2026-03-04', endedOn: '2026-03-05' }] },
      '2026-03-10',
      'waiting',
      '2026-03-11',
      1,
    ],
    [
      '还停着',
      { pauses: [{ startedOn: '2026-03-04', endedOn: null }] },
      '2026-03-20',
      'paused',
      '2026-03-26',
      4,
    ],
    [
      '到期当天给',
      { opinion: 'agree', givenOn: '2026-03-09' },
      '2026-04-01',
      'given',
      '2026-03-09',
      0,
    ],
    [
      '晚一天给',
      { opinion: 'agree', givenOn: '2026-03-10' },
      '2026-04-01',
      'late',
      '2026-03-09',
      0,
    ],
  ])('%s', (_, change, today, state, dueOn, daysLeft) => {
    expect(opinionClock({ ...term, ...change }, { book: weekdays, today })).toEqual({
      state,
      dueOn,
      daysLeft,
    });
  });

  it('停多少个工作日，就顺延多少个工作日', () => {
    const offset = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(offset, fc.integer({ min: 0, max: 20 }), (start, length) => {
        const day = (n: number) => new Date(Date.UTC(2026, 2, 2 + n)).toISOString().slice(0, 10);
        const pause = { startedOn: day(start), endedOn: day(start + length) };
        const stood = Array.from({ length: length + 1 }, (__, n) => day(start + n)).filter(
          weekdays.isWorkday,
        ).length;
        const { dueOn } = opinionClock(
          { ...term, pauses: [pause] },
          { book: weekdays, today: day(60) },
        );
        const later = opinionClock(
          { ...term, workdays: 5 + stood },
          { book: weekdays, today: day(60) },
        );
        expect(dueOn).toBe(later.dueOn);
        expect(
          opinionClock({ ...term, pauses: [pause] }, { book: weekdays, today: dueOn }).state,
        ).toBe('waiting');
      }),
    );
  });
});

describe('转待上会', () => {
  const opinion = (state: 'given' | 'late' | 'waiting' | 'paused' | 'overdue') => ({
    label: '生态环境',
    state,
    dueOn: '2026-03-09',
  });
  it.each([
    ['都回复了', 'given', []],
    ['逾期回复也算', 'late', []],
    ['还在等', 'waiting', ['pre-review.readiness.opinions-in']],
    ['停着表', 'paused', ['pre-review.readiness.opinions-in']],
    ['逾期未回复，不再等', 'overdue', []],
  ] as const)('%s', (_, state, expected) => {
    const findings = judgeReadiness(
      { opinions: [opinion('given'), opinion(state)], isSettled: true },
      pack,
    );
    expect(blocking(findings).map(({ ruleId }) => ruleId)).toEqual(expected);
    const mark = findings.find(({ ruleId }) => ruleId === 'pre-review.readiness.unanswered');
    expect(mark?.verdict).toBe(state === 'overdue' ? 'fail' : 'pass');
  });
});

describe('预审会的决定', () => {
  const facts: DecisionFacts = {
    result: 'passed',
    decidedOn: '2026-03-20',
    note: null,
    conditions: [],
    override: null,
    today: '2026-03-20',
    submittedOn: '2026-03-02',
    vetoes: [{ label: '安全风险不可控', status: 'clear', because: '' }],
    objections: [],
  };
  const condition = { content: '环评批复', dueStage: 'contracted', dueOn: null, ownerUnitId: 'u1' };
  const hit = [{ label: '安全风险不可控', status: 'hit' as const, because: '距学校 80 米' }];
  const override = {
    body: '市委常委会',
    documentNo: '纪要第 9 号',
    decidedOn: '2026-03-18',
    reason: '已落实搬迁',
    fileIds: [file],
  };
  it.each<[string, Partial<DecisionFacts>, string[]]>([
    ['当天决定', {}, []],
    ['提交当天决定', { decidedOn: '2026-03-02' }, []],
    ['提交前一天', { decidedOn: '2026-03-01' }, ['day']],
    ['明天', { decidedOn: '2026-03-21' }, ['day']],
    ['触发否决而通过', { vetoes: hit }, ['veto-respected']],
    ['触发否决而暂缓，也不行', { vetoes: hit, result: 'deferred' }, ['veto-respected']],
    ['触发否决，否决', { vetoes: hit, result: 'refused' }, []],
    ['有权机构突破，手续齐', { vetoes: hit, override }, []],
    [
      '突破的机构不对',
      { vetoes: hit, override: { ...override, body: '市政府' } },
      ['veto-respected'],
    ],
    ['突破没有文件', { vetoes: hit, override: { ...override, fileIds: [] } }, ['veto-respected']],
    ['否决项没有判完而通过', { vetoes: [{ ...hit[0]!, status: 'unknown' }] }, ['vetoes-settled']],
    [
      '否决项没有判完，暂缓可以',
      { vetoes: [{ ...hit[0]!, status: 'unknown' }], result: 'deferred' },
      [],
    ],
    ['有条件，没有条件', { result: 'conditional' }, ['conditions-stated']],
    ['有条件，条件齐', { result: 'conditional', conditions: [condition] }, []],
    [
      '条件没有时限',
      { result: 'conditional', conditions: [{ ...condition, dueStage: null }] },
      ['conditions-stated'],
    ],
    [
      '条件的阶段就是过会',
      { result: 'conditional', conditions: [{ ...condition, dueStage: 'committee_passed' }] },
      ['conditions-ahead'],
    ],
    [
      '条件的日期早于决定一天',
      {
        result: 'conditional',
        conditions: [{ ...condition, dueStage: null, dueOn: '2026-03-19' }],
      },
      ['conditions-ahead'],
    ],
    ['通过却列条件', { conditions: [condition] }, ['conditions-stated']],
    ['部门不同意而没有回应', { objections: ['生态环境'] }, ['objections-answered']],
    ['部门不同意，写了回应', { objections: ['生态环境'], note: '已要求增设防护距离' }, []],
    ['部门不同意，否决的不必回应', { objections: ['生态环境'], result: 'refused' }, []],
  ])('%s', (_, change, expected) => {
    const stopped = blocking(judgeDecision({ ...facts, ...change }, pack));
    expect(stopped.map(({ ruleId }) => ruleId.replace('pre-review.decision.', ''))).toEqual(
      expected,
    );
  });

  it.each([
    ['通过', 'passed', '2025-03-20', '2026-03-20'],
    ['有条件通过', 'conditional', '2025-03-20', '2026-03-20'],
    ['闰日没有同一天，取月末', 'passed', '2028-02-29', '2029-02-28'],
    ['暂缓没有有效期', 'deferred', '2025-03-20', null],
    ['否决没有有效期', 'refused', '2025-03-20', null],
  ] as const)('有效期十二个月：%s', (_, result, decidedOn, expected) => {
    expect(validUntil({ result, decidedOn }, pack)).toBe(expected);
  });
});

describe('状态与等谁', () => {
  it('决定和撤回是终点，别的都有出路', () => {
    const ends = preReviewStatuses.filter(
      ({ id }) => !preReviewStatuses.some((to) => mayStep(id, to.id)),
    );
    expect(ends.map(({ id }) => id)).toEqual(['decided', 'withdrawn']);
  });

  it.each([
    ['draft', '第一产业招商组'],
    ['opinions', '会签部门：生态环境、经信'],
    ['decided', '南山园区'],
    ['withdrawn', ''],
  ] as const)('%s 等 %s', (status, expected) => {
    const facts = {
      status,
      applicantUnit: '第一产业招商组',
      waitingDepartments: ['生态环境', '经信'],
      conditionUnits: ['南山园区'],
    };
    expect(whoseTurn(facts)).toBe(expected);
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
