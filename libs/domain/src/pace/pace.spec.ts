import fc from 'fast-check';
import { defaultRulePack } from '../county/index.js';
import type { RulePack } from '../rule/index.js';
import {
  deciding,
  elapsedDays,
  elapsedShare,
  forecastYearEnd,
  judgePace,
  paceMethod,
  plannedBy,
} from './index.js';

const packOf = (method: string, curve = 'elapsed'): RulePack => ({
  ...defaultRulePack,
  params: {
    ...defaultRulePack.params,
    'pace.year.kept': {
      ...defaultRulePack.params['pace.year.kept'],
      isRatio: { value: method === 'ratio', source: '试' },
      isByMonths: { value: curve === 'plan', source: '试' },
    },
  },
});
const even = Array.from({ length: 12 }, (_, i) => ({ month: i + 1, investmentYuan: 1_000_000 }));
const year = { year: 2026, months: even };

describe('全年过去了多少', () => {
  it.each([
    ['元旦当天算一天', '2026-01-01', 2026, 1, 365],
    ['上年最后一天还没有开始', '2025-12-31', 2026, 0, 365],
    ['除夕当天全部过完', '2026-12-31', 2026, 365, 365],
    ['次年不再增加', '2027-01-01', 2026, 365, 365],
    ['闰年二月二十九', '2028-02-29', 2028, 60, 366],
    ['闰年最后一天', '2028-12-31', 2028, 366, 366],
    ['平年三月一日与闰年差一天', '2026-03-01', 2026, 60, 365],
  ])('%s', (_, on, of, passed, all) => {
    expect(elapsedDays(on, of)).toEqual({ passed, all });
  });

  it('永远在 0 与 1 之间，日子往后不减少', () => {
    const days = fc
      .date({ min: new Date('2019-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, days, fc.integer({ min: 2020, max: 2034 }), (a, b, of) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const share = elapsedShare(early, of);
        expect(share.gte(0) && share.lte(1)).toBe(true);
        expect(elapsedShare(late, of).gte(share)).toBe(true);
        expect(plannedBy(late, of, even).gte(plannedBy(early, of, even))).toBe(true);
      }),
    );
  });

  it('分月计划在年底正好等于全年', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e12 }), { maxLength: 12 }), (amounts) => {
        const months = amounts.map((investmentYuan, i) => ({ month: i + 1, investmentYuan }));
        const sum = amounts.reduce((a, b) => a + b, 0);
        expect(plannedBy('2028-12-31', 2028, months).eq(sum)).toBe(true);
        expect(plannedBy('2027-12-31', 2028, months).toNumber()).toBe(0);
        expect(plannedBy('2029-05-01', 2028, months).eq(sum)).toBe(true);
      }),
    );
  });

  it('月中按天数折算，闰年二月二十九天', () => {
    const february = [{ month: 2, investmentYuan: 2900 }];
    expect(plannedBy('2028-02-01', 2028, february).toNumber()).toBe(100);
    expect(plannedBy('2028-02-29', 2028, february).toNumber()).toBe(2900);
    expect(plannedBy('2028-01-31', 2028, february).toNumber()).toBe(0);
  });
});

describe('序时进度', () => {
  // 2026-12-31: all of the year has passed, so what is due is the whole plan.
  const atYearEnd = (actualYuan: number, method: string) =>
    judgePace({ ...year, asOf: '2026-12-31', actualYuan }, packOf(method)).light;

  it.each([
    ['落后不到 10 个百分点是绿灯', 10_800_001, 'points', 'green'],
    ['正好落后 10 个百分点是黄灯', 10_800_000, 'points', 'yellow'],
    ['正好落后 30 个百分点还是黄灯', 8_400_000, 'points', 'yellow'],
    ['再差一元就是红灯', 8_399_999, 'points', 'red'],
    ['正好八成是绿灯', 9_600_000, 'ratio', 'green'],
    ['不足八成一元是黄灯', 9_599_999, 'ratio', 'yellow'],
    ['正好六成是黄灯', 7_200_000, 'ratio', 'yellow'],
    ['不足六成一元是红灯', 7_199_999, 'ratio', 'red'],
    ['年底完成 65%：按百分点是红灯', 7_800_000, 'points', 'red'],
    ['年底完成 65%：按比值只是黄灯', 7_800_000, 'ratio', 'yellow'],
  ])('%s', (_, actualYuan, method, light) => {
    expect(atYearEnd(actualYuan, method)).toBe(light);
  });

  it('一月底完成 5%：按百分点是绿灯，按比值是红灯或黄灯，两种算法结论不同', () => {
    const facts = { ...year, asOf: '2026-01-31', actualYuan: 600_000 };
    expect(judgePace(facts, packOf('points'))).toMatchObject({ light: 'green', gap: '-3.50' });
    expect(judgePace(facts, packOf('ratio'))).toMatchObject({ light: 'red', gap: '58.87' });
  });

  it('没有计划、计划为 0 都不评灯，也不除以零', () => {
    const facts = { asOf: '2026-06-30', year: 2026, actualYuan: 1 };
    const nothing = { light: 'gray', expectedPercent: null, donePercent: null, gap: null };
    expect(judgePace({ ...facts, months: null }, packOf('ratio'))).toMatchObject({
      ...nothing,
      annualYuan: null,
    });
    const zero = [{ month: 1, investmentYuan: 0 }];
    expect(judgePace({ ...facts, months: zero }, packOf('ratio'))).toMatchObject({
      ...nothing,
      annualYuan: 0,
    });
  });

  it('分月计划头几个月为 0 时，不欠账', () => {
    const late = [{ month: 11, investmentYuan: 100 }];
    const facts = { asOf: '2026-06-30', year: 2026, actualYuan: 0, months: late };
    expect(judgePace(facts, packOf('ratio', 'plan'))).toMatchObject({ light: 'green', gap: null });
    expect(judgePace(facts, packOf('points', 'elapsed')).light).toBe('red');
  });

  it('百分比只舍不入：79.999 不写成 80', () => {
    const facts = { ...year, asOf: '2026-12-31', actualYuan: 9_599_999 };
    expect(judgePace(facts, packOf('ratio')).donePercent).toBe('79.99');
  });

  it('写明用的哪种算法；默认的待确认', () => {
    expect(paceMethod(defaultRulePack)).toMatchObject({ gap: 'points', pending: true });
    expect(paceMethod(defaultRulePack).words).toContain('百分点');
    expect(paceMethod(packOf('ratio', 'plan'))).toMatchObject({ gap: 'ratio', curve: 'plan' });
    expect(paceMethod(packOf('ratio')).words).toContain('比值');
  });

  it('多做一元，灯不会变差', () => {
    const rank = ['red', 'yellow', 'green'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000_000 }),
        fc.constantFrom('points', 'ratio'),
        fc.integer({ min: 0, max: 364 }),
        (actualYuan, method, days) => {
          const asOf = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
          const light = (yuan: number) =>
            judgePace({ ...year, asOf, actualYuan: yuan }, packOf(method)).light;
          expect(rank.indexOf(light(actualYuan + 1))).toBeGreaterThanOrEqual(
            rank.indexOf(light(actualYuan)),
          );
        },
      ),
    );
  });
});

describe('年底预计', () => {
  it('按今年以来的日均推算，缺口由几个项目决定', () => {
    const facts = { ...year, asOf: '2026-03-14', actualYuan: 1_000_000 };
    // 73 of 365 days: a fifth.
    expect(forecastYearEnd(facts, 'elapsed')).toEqual({
      forecastYuan: 5_000_000,
      shortYuan: 7_000_000,
      isEarly: false,
      isOver: false,
    });
    const projects = [5, 70, 0, 20, 5].map((shortYuan, id) => ({ id, shortYuan }));
    expect(deciding(projects).map(({ id }) => id)).toEqual([1, 3]);
    expect(deciding([{ shortYuan: null }, { shortYuan: 0 }])).toEqual([]);
  });

  it.each([
    ['年底前完成是提前', '2026-12-30', 12_000_000, true, false],
    ['最后一天完成不是提前', '2026-12-31', 12_000_000, false, false],
    ['多一元是超额', '2026-12-31', 12_000_001, false, true],
    ['差一元都不是', '2026-12-30', 11_999_999, false, false],
  ])('%s', (_, asOf, actualYuan, isEarly, isOver) => {
    expect(forecastYearEnd({ ...year, asOf, actualYuan }, 'elapsed')).toMatchObject({
      isEarly,
      isOver,
    });
  });

  it('年度还没有开始、没有计划时不推算缺口', () => {
    const before = { ...year, asOf: '2025-12-31', actualYuan: 0 };
    expect(forecastYearEnd(before, 'elapsed')).toMatchObject({
      forecastYuan: null,
      shortYuan: null,
    });
    const none = { year: 2026, months: null, asOf: '2026-06-30', actualYuan: 10 };
    expect(forecastYearEnd(none, 'plan').shortYuan).toBeNull();
  });
});
