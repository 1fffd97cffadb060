import fc from 'fast-check';
import type { ScoreInputs, ScoreSheet } from '../index.js';
import {
  averageRanks,
  calibration,
  decimalOf,
  defaultSheet,
  percentileAmong,
  randomStream,
  rankStability,
  renormalised,
  scoreProject,
} from '../index.js';

const sheet: ScoreSheet = {
  ...defaultSheet,
  items: defaultSheet.items.filter((item) => item.input),
  vetoes: [],
};
const project = (projectId: string, measures: ScoreInputs['measures'] = {}) => ({
  projectId,
  score: scoreProject(sheet, { figures: {}, measures }),
});
const of = (taxPerMu: string, investmentIntensity: string, energy = '0.371') => ({
  taxPerMu,
  investmentIntensity,
  energyPerAddedValueEquivalent: energy,
});

describe('权重上下浮动两成，名次稳不稳', () => {
  const batch = [
    project('甲', of('30', '300', '0.2')),
    project('乙', of('30', '200')),
    project('丙', of('20', '300')),
    project('丁', of('1', '10', '0.7')),
  ];

  it('样样最好的恒为第一，样样最差的恒为末位；此长彼短的两家互有先后', () => {
    const { rows } = rankStability(batch);
    expect(rows.map(({ projectId, rank }) => [projectId, rank])).toEqual([
      ['甲', 1],
      ['乙', 2],
      ['丙', 2],
      ['丁', 4],
    ]);
    expect([rows[0]?.keptShare, rows[3]?.keptShare]).toEqual([1, 1]);
    expect([rows[1]?.bestRank, rows[1]?.worstRank]).toEqual([2, 3]);
    // 并列者打散后各约一半仍为第二。
    expect(rows[1]!.keptShare).toBeGreaterThan(0.4);
    expect(rows[1]!.keptShare + rows[2]!.keptShare).toBeCloseTo(1, 10);
  });

  it('同一种子两次相同，换种子则不同', () => {
    expect(rankStability(batch, { seed: 7 })).toEqual(rankStability(batch, { seed: 7 }));
    expect(rankStability(batch, { seed: 7 }).rows).not.toEqual(
      rankStability(batch, { seed: 8 }).rows,
    );
  });

  it('不浮动则名次全保持', () => {
    const { rows } = rankStability(batch, { swing: 0, runs: 10 });
    expect(rows.map(({ keptShare }) => keptShare)).toEqual([1, 1, 1, 1]);
  });

  it('项目的先后次序不影响各自的结果', () => {
    const sorted = (rows: { projectId: string }[]) =>
      [...rows].sort((a, b) => a.projectId.localeCompare(b.projectId));
    expect(sorted(rankStability([...batch].reverse()).rows)).toEqual(
      sorted(rankStability(batch).rows),
    );
  });

  it('缺数的项目不排名，另列', () => {
    const { rows, excluded } = rankStability([...batch, project('戊')]);
    expect([rows.length, excluded]).toEqual([4, ['戊']]);
  });

  it.each([
    ['浮动一倍', { swing: 1 }],
    ['零次', { runs: 0 }],
  ])('%s，不作分析', (_, options) => {
    expect(() => rankStability(batch, options)).toThrow();
  });

  it('两张表的分数不能同排', () => {
    const other = { ...batch[0]!, score: { ...batch[0]!.score, sheetVersion: '2' } };
    expect(() => rankStability([batch[1]!, other])).toThrow('不是同一张评分表');
  });

  it('权重归一后合计为满分，比例不变', () => {
    const weight = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 12 }), (weights) => {
        const scaled = renormalised(weights, 100);
        expect(scaled.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 9);
        expect(scaled[0]! * weights.at(-1)!).toBeCloseTo(scaled.at(-1)! * weights[0]!, 6);
      }),
    );
  });

  it('随机数流可复现：种子 1 的头三个数固定', () => {
    const next = randomStream(1);
    expect([next(), next(), next()].map((n) => n.toFixed(6))).toEqual([
      '0.627074',
      '0.002736',
      '0.527447',
    ]);
  });
});

describe('在往年项目中的位置', () => {
  it.each([
    ['高于其三，等于其一', '20', ['10', '15', '18', '20', '30'], '70'],
    ['最低', '1', ['10', '15'], '0'],
    ['最高', '99', ['10', '15'], '100'],
    ['未填的不计入', '12', ['10', null, '15'], '50'],
  ])('%s', (_, value, past, expected) => {
    expect(percentileAmong(value, past).percentile?.toString()).toBe(expected);
  });

  it('没有往年项目，不给百分位', () => {
    expect(percentileAmong('5', [])).toMatchObject({ percentile: null, n: 0 });
  });
});

describe('分数与日后亩均税收相符与否', () => {
  const pairs = (rows: [number | null, number | null][]) =>
    rows.map(([score, deliveredTaxPerMu]) => ({ score, deliveredTaxPerMu }));

  it('全同序为 1，全反序为 −1', () => {
    const up = pairs([
      [60, 1],
      [65, 2],
      [70, 8],
      [80, 9],
      [90, 30],
    ]);
    const down = pairs([
      [60, 30],
      [65, 9],
      [70, 8],
      [80, 2],
      [90, 1],
    ]);
    expect([calibration(up).rho?.toString(), calibration(down).rho?.toString()]).toEqual([
      '1',
      '-1',
    ]);
  });

  it('无并列时等于 1 − 6Σd² ÷ n(n² − 1)', () => {
    // 名次差 1、1、2、1、1：Σd² = 8，1 − 48 ÷ 120 = 0.6。
    const rows = pairs([
      [1, 2],
      [2, 1],
      [3, 5],
      [4, 3],
      [5, 4],
    ]);
    expect(calibration(rows)).toMatchObject({ n: 5, leftOut: 0, refusal: null });
    expect(calibration(rows).rho?.toString()).toBe('0.6');
  });

  it('有并列时用平均名次', () => {
    // 名次 1 2.5 2.5 4 5 对 1 2 3 4 5：9.5 ÷ √(9.5 × 10)。
    const rows = pairs([
      [60, 1],
      [70, 2],
      [70, 3],
      [80, 4],
      [90, 5],
    ]);
    expect(calibration(rows).rho?.toFixed(6)).toBe('0.974679');
    expect(averageRanks([3, 1, 3, 3].map(decimalOf)).map(Number)).toEqual([3, 1, 3, 3]);
  });

  it.each<[string, [number | null, number | null][], string]>([
    [
      '四个不作',
      [
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
      ],
      '只有 4 个项目两数齐全，少于 5 个，不作相关分析',
    ],
    [
      '五个缺一个实际数，也不作',
      [
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
        [5, null],
      ],
      '只有 4 个项目两数齐全，少于 5 个，不作相关分析',
    ],
    [
      '一侧全同',
      [
        [7, 1],
        [7, 2],
        [7, 3],
        [7, 4],
        [7, 5],
      ],
      '一侧数值全部相同，无从比较',
    ],
  ])('%s', (_, rows, refusal) => {
    expect(calibration(pairs(rows))).toMatchObject({ rho: null, refusal });
  });

  it('项目先后不影响，且总在 −1 与 1 之间', () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 20 }), (rows) => {
        const { rho } = calibration(pairs(rows));
        expect(calibration(pairs([...rows].reverse())).rho?.toFixed(20)).toBe(rho?.toFixed(20));
        expect(rho === null || rho.abs().lte(1)).toBe(true);
      }),
    );
  });
});
