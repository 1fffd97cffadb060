import { defaultRulePack as pack } from '../county/index.js';
import { blocking } from '../rule/index.js';
import {
  type DecisionFacts,
  judgeDecision,
  mayStep,
  preReviewStatuses,
  validUntil,
  whoseTurn,
} from './index.js';

const file = '0199a000-0000-7000-8000-000000000001';

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
