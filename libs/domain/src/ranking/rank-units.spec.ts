import fc from 'fast-check';
import { defaultRulePack as pack } from '../county/index.js';
import type { RankEntry } from './index.js';
import { qualityOf, rankUnits } from './index.js';

const asOf = '2026-10-31';
const entry = (
  unitId: string,
  total: string | null,
  overrides: Partial<RankEntry> = {},
): RankEntry => ({
  ...{ unitId, unitName: unitId, newestOn: '2026-10-20' },
  score: {
    ...{ total, totalWithVerifying: total, parts: [], weakest: null },
    missing: total === null ? ['新签约：没有批准的目标任务'] : [],
  },
  ...overrides,
});
const places = (entries: readonly RankEntry[]) =>
  rankUnits(entries, asOf, pack).ranked.map(({ unitId, rank, isTied }) => [unitId, rank, isTied]);

describe('名次', () => {
  it('同分并列，下一名跳过：1、2、2、4', () => {
    const given = [entry('丁', '70'), entry('乙', '80'), entry('甲', '90'), entry('丙', '80.0')];
    expect(places(given)).toEqual([
      ['甲', 1, false],
      ['丙', 2, true],
      ['乙', 2, true],
      ['丁', 4, false],
    ]);
  });

  it('差万分之一分不是并列；只差在除不尽的尾数上是并列', () => {
    expect(places([entry('甲', '80.0001'), entry('乙', '80')])[1]?.[1]).toBe(2);
    const third = '33.33333333333333333333333333';
    expect(
      places([entry('甲', `${third}1`), entry('乙', `${third}2`)]).map(([, rank]) => rank),
    ).toEqual([1, 1]);
  });

  it.each([
    ['最近记录正好 30 天前，照排', '2026-10-01', 1],
    ['31 天前，不排名', '2026-09-30', 0],
  ])('%s', (_, newestOn, ranked) => {
    const { ranked: rows, unranked } = rankUnits([entry('甲', '1', { newestOn })], asOf, pack);
    expect([rows.length, unranked.length]).toEqual([ranked, 1 - ranked]);
  });

  it('没有记录的、缺任务的单列，写明原因，不排在末位', () => {
    const given = [entry('甲', '10'), entry('乙', null), entry('丙', '90', { newestOn: null })];
    const { ranked, unranked } = rankUnits(given, asOf, pack);
    expect(ranked.map(({ unitId }) => unitId)).toEqual(['甲']);
    expect(unranked.map(({ unitId, reasons }) => [unitId, reasons[0]])).toEqual([
      ['乙', '新签约：没有批准的目标任务'],
      ['丙', '没有任何记录'],
    ]);
  });

  it('核验中的全部通过会排第几，同时写明', () => {
    const hopeful = entry('乙', '80');
    const score = { ...hopeful.score, totalWithVerifying: '95' };
    const { ranked } = rankUnits([entry('甲', '90'), { ...hopeful, score }], asOf, pack);
    expect(ranked.map(({ rank, rankIfVerified }) => [rank, rankIfVerified])).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it('次序无关；名次等于分数更高的单位数加一；各单位恰在一处', () => {
    const totals = fc.array(fc.option(fc.integer({ min: 0, max: 12 })), { maxLength: 12 });
    fc.assert(
      fc.property(totals, (given) => {
        const entries = given.map((total, at) =>
          entry(`u${at}`, total === null ? null : String(total)),
        );
        const { ranked, unranked } = rankUnits(entries, asOf, pack);
        expect(rankUnits(entries.toReversed(), asOf, pack).ranked).toEqual(ranked);
        expect(ranked.length + unranked.length).toBe(entries.length);
        for (const { unitId, rank, isTied } of ranked) {
          const own = given[Number(unitId.slice(1))]!;
          expect(rank).toBe(1 + given.filter((other) => other !== null && other > own).length);
          expect(isTied).toBe(given.filter((other) => other === own).length > 1);
        }
      }),
    );
  });
});

describe('数据质量', () => {
  const row = {
    happenedOn: '2026-10-01',
    recordedOn: '2026-10-08',
    isVerified: true,
    isSelfVerified: false,
  };
  it.each([
    ['7 天内录入不算补录', { recordedOn: '2026-10-08' }, [0, 0, 0]],
    ['第 8 天算补录', { recordedOn: '2026-10-09' }, [1, 0, 0]],
    ['28 日录入不算月末', { happenedOn: '2026-10-28', recordedOn: '2026-10-28' }, [0, 0, 0]],
    ['29 日录入算月末三天', { happenedOn: '2026-10-29', recordedOn: '2026-10-29' }, [0, 1, 0]],
    ['二月看二月的月末', { happenedOn: '2026-02-26', recordedOn: '2026-02-26' }, [0, 1, 0]],
    ['自己核验的计入', { isSelfVerified: true }, [0, 0, 1]],
    ['没核验的谈不上自核', { isSelfVerified: true, isVerified: false }, [0, 0, 0]],
  ])('%s', (_, overrides, counts) => {
    const { late, monthEnd, selfVerified } = qualityOf([{ ...row, ...overrides }], pack);
    expect([late.count, monthEnd.count, selfVerified.count]).toEqual(counts);
  });

  it('没有记录就是 0 之 0，不写百分比', () => {
    expect(qualityOf([], pack).late).toEqual({ count: 0, of: 0 });
  });
});
