import fc from 'fast-check';
import { defaultRulePack as pack } from '../county/index.js';
import { judge } from '../rule/index.js';
import type { SchemeContent, SchemeItem, TargetSheet } from './index.js';
import {
  checkScheme,
  checkTargets,
  diffSchemes,
  evenMonths,
  indicatorOf,
  schemeRules,
  schemeShapeFaults,
  sumOf,
  targetRules,
  twoYearLine,
  unscorable,
} from './index.js';

const clause = '演示考核办法';
const base = (id: string, weight: string): SchemeItem => ({
  ...{ id, role: 'score', indicator: 'signed-count', label: id, weight, cap: null, clause },
  formula: { kind: 'completion', against: 'annual' },
});
const bonus: SchemeItem = {
  ...{
    id: 'big',
    role: 'bonus',
    indicator: 'signed-amount',
    label: '大项目',
    weight: null,
    clause,
  },
  ...{ cap: '6', formula: { kind: 'tiers', tiers: [{ minYuan: 1e9, points: '4' }] } },
};
const fake: SchemeItem = {
  ...{ id: 'fake', role: 'deduction', indicator: 'fabricated-count', label: '弄虚作假', clause },
  ...{ weight: null, cap: null, formula: { kind: 'each', points: '5' } },
};
const scheme = (items: SchemeItem[]): SchemeContent => ({
  fullMark: '100',
  unitKinds: ['town'],
  items,
});
const whole = [base('a', '60'), base('b', '40'), bonus, fake];
const failing = (items: SchemeItem[]) =>
  judge(schemeRules, scheme(items), pack)
    .filter(({ verdict }) => verdict !== 'pass')
    .map(({ ruleId }) => ruleId.replace('ranking.scheme.', ''));

describe('方案须过的规则', () => {
  it.each<[string, SchemeItem[], string[]]>([
    ['齐全的方案', whole, []],
    [
      '外出天数不能考核',
      [...whole, { ...bonus, id: 'x', indicator: 'trip-days' }],
      ['no-days-or-leads', 'fabrication-costs-more'],
    ],
    [
      '招商信息条数不能考核',
      [base('a', '100'), fake, { ...base('b', '0'), indicator: 'lead-count' }],
      ['no-days-or-leads'],
    ],
    ['权重少 0.01 分', [base('a', '59.99'), base('b', '40'), fake], ['weights-sum']],
    ['权重多 0.01 分', [base('a', '60.01'), base('b', '40'), fake], ['weights-sum']],
    ['加分不封顶', [base('a', '100'), { ...bonus, cap: null }, fake], ['bonus-capped']],
    [
      '造假扣分等于所得',
      [...whole.slice(0, 3), { ...fake, formula: { kind: 'each', points: '4' } }],
      ['fabrication-costs-more'],
    ],
    [
      '造假扣分多 0.01 分',
      [...whole.slice(0, 3), { ...fake, formula: { kind: 'each', points: '4.01' } }],
      [],
    ],
    ['没有造假扣分项', whole.slice(0, 3), ['fabrication-costs-more']],
    [
      '扣分封顶使造假划算',
      [...whole.slice(0, 3), { ...fake, cap: '3' }],
      ['fabrication-costs-more'],
    ],
  ])('%s', (_, items, ids) => {
    expect(failing(items)).toEqual(ids);
  });

  it('不能考核的不在指标目录里', () => {
    for (const id of Object.keys(unscorable)) expect(indicatorOf(id)).toBeUndefined();
  });

  it('任意整数权重：过不过只看和是不是 100', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 }),
        (weights) => {
          const items = [...weights.map((weight, at) => base(`i${at}`, String(weight))), fake];
          expect(failing(items).includes('weights-sum')).toBe(sumOf(weights) !== 100);
        },
      ),
    );
  });
});

describe('方案的毛病一次列全', () => {
  it('齐全的没有毛病，形状也对', () => {
    expect(checkScheme(scheme(whole))).toEqual([]);
    expect(schemeShapeFaults(scheme(whole))).toEqual([]);
  });

  it('空方案、错指标、错算法、错分数、无依据、编号重复', () => {
    expect(
      checkScheme({ fullMark: '', unitKinds: [], items: [] }).map(({ field }) => field),
    ).toEqual(['content.fullMark', 'content.unitKinds', 'content.items']);
    const wrong: SchemeItem = {
      ...{
        id: 'a',
        role: 'score',
        indicator: 'no-such',
        label: '',
        weight: '-1',
        cap: 'x',
        clause: '',
      },
      formula: { kind: 'each', points: '' },
    };
    expect(checkScheme(scheme([base('a', '100'), wrong])).map(({ field }) => field)).toEqual([
      ...['label', 'indicator', 'formula', 'weight', 'cap', 'clause', 'formula'].map(
        (name) => `content.items.1.${name}`,
      ),
      'content.items.1.id',
    ]);
  });

  it('多出来的字段、错的类型在形状一关', () => {
    const faults = schemeShapeFaults({ ...scheme(whole), days: 3 });
    expect(faults.map(({ field }) => field)).toEqual(['content.days']);
  });
});

describe('版本之间的差别', () => {
  it('改、加、删各一行，没变的不列', () => {
    const after = scheme([base('a', '50'), base('c', '50'), bonus, fake]);
    const changes = diffSchemes(scheme(whole), after);
    expect(changes.map(({ itemId, from, to }) => [itemId, from !== null, to !== null])).toEqual([
      ['a', true, true],
      ['b', true, false],
      ['c', false, true],
    ]);
    expect(diffSchemes(after, after)).toEqual([]);
  });
});

describe('目标任务', () => {
  const row = { unitId: 'u', unitName: '港口镇', annual: 12, months: evenMonths(12) };
  const sheet = (overrides: Partial<TargetSheet> = {}): TargetSheet => ({
    ...{ indicator: 'signed-count', rows: [row], replaces: null, reason: null },
    ...overrides,
  });
  const refused = (given: TargetSheet) =>
    judge(targetRules, given, pack)
      .filter(({ verdict }) => verdict !== 'pass')
      .map(({ ruleId }) => ruleId);

  it.each<[string, TargetSheet, string[]]>([
    ['正好相等', sheet(), []],
    ['多一元', sheet({ rows: [{ ...row, annual: 11 }] }), ['target.months.sum']],
    ['少一元', sheet({ rows: [{ ...row, annual: 13 }] }), ['target.months.sum']],
    ['调整不写事由', sheet({ replaces: 1 }), ['target.amendment.reasoned']],
    ['调整写了事由', sheet({ replaces: 1, reason: '园区区划调整' }), []],
  ])('%s', (_, given, ids) => {
    expect(refused(given)).toEqual(ids);
  });

  it('平均分月永远等于全年，各月相差不超过一', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), (annual) => {
        const months = evenMonths(annual);
        expect(sumOf(months)).toBe(annual);
        expect(Math.max(...months) - Math.min(...months)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('越少越好的指标不设任务；单位不重复', () => {
    const faults = checkTargets({ indicator: 'fabricated-count', rows: [row, row] });
    expect(faults.map(({ field }) => field)).toEqual(['indicator', 'rows.1.unitId']);
  });
});

describe('两年名单', () => {
  const years = (earlier: string | null, later: string | null) =>
    twoYearLine.check(
      { earlier: { year: 2024, total: earlier }, later: { year: 2025, total: later } },
      { minScore: 60 },
    ).verdict;
  it.each([
    ['两年都差 0.01 分', '59.99', '59.99', 'fail'],
    ['有一年正好在线上', '60', '59.99', 'pass'],
    ['有一年没参加排名，不猜', null, '10', 'unknown'],
  ])('%s', (_, earlier, later, verdict) => {
    expect(years(earlier, later)).toBe(verdict);
  });
});
