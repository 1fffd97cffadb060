import type { FunnelCell } from './index.js';
import { ladderOf, medianDays, narrowestOf, stampText, yearBefore } from './index.js';

const cell = (stage: FunnelCell['stage'], reached: number, count: number): FunnelCell => ({
  stage,
  reached,
  count,
  totalInvestmentYuan: count * 100,
  fixedAssetInvestmentYuan: count * 60,
});
const rung = (cells: FunnelCell[], wanted: string) =>
  ladderOf(cells).find(({ stage }) => stage === wanted)!;

describe('漏斗', () => {
  const cells = [cell('negotiating', 2, 6), cell('contracted', 6, 2), cell('lost', 4, 2)];

  it('退出的项目仍计入它到过的阶段，不计入现在的阶段', () => {
    expect(rung(cells, 'committee_passed').reached?.count).toBe(4);
    expect(rung(cells, 'committee_passed').standing.count).toBe(0);
    expect(rung(cells, 'lost')).toMatchObject({ standing: { count: 2 }, reached: null });
    expect(rung(cells, 'negotiating')).toMatchObject({
      standing: { count: 6, totalInvestmentYuan: 600, fixedAssetInvestmentYuan: 360 },
      reached: { count: 10 },
      conversionPercent: 40,
    });
  });

  it('最窄的一步写成话；同样窄的取留下项目最多的', () => {
    expect(narrowestOf(ladderOf(cells))).toMatchObject({
      from: 'contracted',
      to: 'construction_started',
      conversionPercent: 0,
      came: 2,
      stayed: 2,
    });
    const started = [...cells, cell('at_target', 9, 10)];
    expect(narrowestOf(ladderOf(started))?.words).toBe(
      '“在谈”到“预审”最窄：到过在谈的 20 个项目中，6 个没有走到预审，转化率 70%',
    );
    expect(narrowestOf(ladderOf([]))).toBeNull();
  });

  it.each([
    ['没有', [], null],
    ['一个', [[5, 1]], 5],
    [
      '偶数个取较小的',
      [
        [5, 1],
        [9, 1],
      ],
      5,
    ],
    [
      '按个数加权',
      [
        [100, 1],
        [3, 1],
        [7, 3],
      ],
      7,
    ],
  ] as [string, [number, number][], number | null][])('中位天数：%s', (_, rows, expected) => {
    expect(medianDays(rows.map(([days, count]) => ({ days, count })))).toBe(expected);
  });

  it('上年同日：2 月 29 日对 28 日', () => {
    expect([yearBefore('2026-11-26'), yearBefore('2028-02-29')]).toEqual([
      '2025-11-26',
      '2027-02-28',
    ]);
  });

  it('盖章的文字与键的先后无关，与数值有关', () => {
    expect(stampText({ a: 1, b: 2 }, [1])).toBe(stampText({ b: 2, a: 1 }, [1]));
    expect(stampText({ a: 1 }, [1])).not.toBe(stampText({ a: 1 }, [2]));
  });
});
