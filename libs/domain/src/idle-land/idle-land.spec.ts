import fc from 'fast-check';
import { defaultRulePack } from '../county/index.js';
import { shiftDay } from '../dates/index.js';
import {
  delayedUntil,
  idleClock,
  type IdleFacts,
  judgeIdleLand,
  judgeLandDelay,
  type LandDelay,
  type LandDelayFacts,
  yearsAfter,
} from './index.js';

describe('闲置土地的时点', () => {
  const at = (today: string, startedOn: string | null = null) =>
    idleClock('2024-02-29', { startedOn, today }).current?.id ?? null;

  it.each([
    ['九十天前一天不提示', '2023-11-30', null],
    ['距约定开工九十天', '2023-12-01', 'start-90'],
    ['距约定开工三十天', '2024-01-30', 'start-30'],
    ['约定开工当天', '2024-02-29', 'start'],
    ['距满一年六十天', '2024-12-30', 'year1-60'],
    ['满一年前一天', '2025-02-27', 'year1-60'],
    ['满一年（闰日落在二十八日）', '2025-02-28', 'year1'],
    ['距满两年九十天', '2025-11-30', 'year2-90'],
    ['满两年', '2026-02-28', 'year2'],
  ])('%s', (_, today, id) => {
    expect(at(today)).toBe(id);
  });

  it('动工以后不再提示；之后的时点没有到过', () => {
    expect(at('2026-02-28', '2024-06-01')).toBeNull();
    const { points } = idleClock('2024-02-29', {
      startedOn: '2024-06-01',
      today: '2026-02-28',
    });
    expect(points.filter(({ isReached }) => isReached).map(({ id }) => id)).toEqual([
      'start-90',
      'start-30',
      'start',
    ]);
  });

  it('满几年就是几年后的同一天', () => {
    expect(yearsAfter('2026-05-31', 1)).toBe('2027-05-31');
    expect(yearsAfter('2024-02-29', 4)).toBe('2028-02-29');
  });
});

describe('动工后停建', () => {
  const stopped: IdleFacts = {
    today: '2026-06-01',
    agreedStartOn: '2024-01-01',
    startedOn: '2024-03-01',
    stoppedOn: '2025-06-01',
    dueMu: '90',
    developedMu: '30',
    totalInvestmentYuan: 100,
    investedYuan: 25,
  };
  const verdict = (facts: Partial<IdleFacts>) =>
    judgeIdleLand({ ...stopped, ...facts }, defaultRulePack)[1]?.verdict;

  it.each<[string, Partial<IdleFacts>, string]>([
    ['面积正好三分之一、投资正好四分之一', {}, 'pass'],
    ['面积少 0.01 亩', { developedMu: '29.99' }, 'fail'],
    ['投资少一元', { investedYuan: 24 }, 'fail'],
    ['停建差一天满一年', { developedMu: '1', today: '2026-05-31' }, 'pass'],
    ['没有停建', { stoppedOn: null, developedMu: '1' }, 'pass'],
    ['没有面积不能判断', { developedMu: null }, 'unknown'],
    ['投资不足已够，没有面积也提示', { developedMu: null, investedYuan: 1 }, 'fail'],
  ])('%s', (_, facts, expected) => {
    expect(verdict(facts)).toBe(expected);
  });

  it('没有约定开工日期的，不猜', () => {
    const [finding] = judgeIdleLand(
      { ...stopped, startedOn: null, agreedStartOn: null },
      defaultRulePack,
    );
    expect(finding?.verdict).toBe('unknown');
  });
});

describe('政府原因顺延', () => {
  const end = (...delays: [fromOn: string, toOn: string][]) =>
    delayedUntil('2025-02-28', {
      since: '2024-02-28',
      delays: delays.map(([fromOn, toOn]) => ({ fromOn, toOn })),
    });

  it.each<[string, [string, string][], string]>([
    ['没有顺延', [], '2025-02-28'],
    ['一天', [['2024-06-01', '2024-06-01']], '2025-03-01'],
    ['首尾两天都算', [['2024-06-01', '2024-06-02']], '2025-03-02'],
    ['满期前一天开始的还来得及', [['2025-02-27', '2025-03-08']], '2025-03-10'],
    ['满期当天开始的已经晚了', [['2025-02-28', '2025-03-09']], '2025-02-28'],
    ['起算前一天结束的不算', [['2024-01-01', '2024-02-27']], '2025-02-28'],
    ['起算当天结束的算一天', [['2024-01-01', '2024-02-28']], '2025-03-01'],
    [
      '前一段顺延以后，后一段才赶上',
      [
        ['2025-03-05', '2025-03-06'],
        ['2024-06-01', '2024-06-10'],
      ],
      '2025-03-12',
    ],
  ])('%s', (_, delays, expected) => {
    expect(end(...delays)).toBe(expected);
  });

  /** Day by day: a day counts unless it is delayed; the term ends when as many count as it has. */
  const naive = (since: string, endsOn: string, delays: readonly LandDelay[]): string => {
    const isDelayed = (day: string) => delays.some((one) => one.fromOn <= day && day <= one.toOn);
    let left = (Date.parse(endsOn) - Date.parse(since)) / 86_400_000;
    let day = since;
    for (; left > 0; day = shiftDay(day, 1)) if (!isDelayed(day)) left--;
    return day;
  };
  const since = '2024-02-29';
  const gap = fc.integer({ min: 1, max: 200 });
  const disjoint = fc
    .array(fc.tuple(gap, fc.integer({ min: 0, max: 90 })), { maxLength: 6 })
    .map((parts) => {
      let day = '2023-11-01';
      return parts.map(([after, length]): LandDelay => {
        const fromOn = shiftDay(day, after);
        day = shiftDay(fromOn, length);
        return { fromOn, toOn: day };
      });
    });

  it('与逐日数的结果一致；满一年、满两年的前一天和当天各落在一边', () => {
    fc.assert(
      fc.property(disjoint, fc.constantFrom(1, 2), fc.nat(), (delays, years, seed) => {
        const endsOn = yearsAfter(since, years);
        const shuffled = delays.toSorted((a) => (Number(a.fromOn.slice(8)) + seed) % 2 || -1);
        const full = delayedUntil(endsOn, { since, delays: shuffled });
        // The last day that counts may be followed by delayed ones: they come after the term is full.
        expect(full).toBe(naive(since, endsOn, delays));
        const onlyAfter = delays.filter(({ fromOn }) => fromOn >= since);
        const at = (today: string) =>
          idleClock(since, { startedOn: null, today, delays: onlyAfter }).points.find(
            ({ id }) => id === `year${years}`,
          )!;
        const { on } = at(endsOn);
        expect([at(shiftDay(on, -1)).isReached, at(on).isReached]).toEqual([false, true]);
      }),
    );
  });

  it('停建满一年的计时也停：顺延几天就晚几天提示', () => {
    const facts: IdleFacts = {
      ...{ agreedStartOn: '2024-01-01', startedOn: '2024-03-01', stoppedOn: '2025-06-01' },
      ...{ dueMu: '90', developedMu: '1', totalInvestmentYuan: 100, investedYuan: 1 },
      today: '2026-06-10',
      delays: [{ fromOn: '2025-05-01', toOn: '2025-06-10' }],
    };
    const verdict = (today: string) =>
      judgeIdleLand({ ...facts, today }, defaultRulePack)[1]?.verdict;
    // Ten of its days fall after the works stopped.
    expect([verdict('2026-06-10'), verdict('2026-06-11')]).toEqual(['pass', 'fail']);
  });

  const asked: LandDelayFacts = {
    ...{ fromOn: '2026-03-01', toOn: '2026-03-31', today: '2026-05-01' },
    ...{ reason: '征迁未完成，未按约定交地', fileCount: 1, earlier: [] },
  };
  it.each<[string, Partial<LandDelayFacts>, string[]]>([
    ['齐全', {}, []],
    ['一天', { toOn: '2026-03-01' }, []],
    ['止早于起', { toOn: '2026-02-28' }, ['idle-land.delay.dated']],
    ['起于明天', { fromOn: '2026-05-02', toOn: '2026-06-01' }, ['idle-land.delay.dated']],
    ['接着上一段', { earlier: [{ fromOn: '2026-02-01', toOn: '2026-02-28' }] }, []],
    [
      '与上一段重一天',
      { earlier: [{ fromOn: '2026-02-01', toOn: '2026-03-01' }] },
      ['idle-land.delay.once'],
    ],
    ['没写原因', { reason: '  ' }, ['idle-land.delay.proved']],
    ['没有材料', { fileCount: 0 }, ['idle-land.delay.proved']],
  ])('登记：%s', (_, facts, ids) => {
    const findings = judgeLandDelay({ ...asked, ...facts }, defaultRulePack);
    expect(
      findings.filter(({ verdict }) => verdict !== 'pass').map(({ ruleId }) => ruleId),
    ).toEqual(ids);
  });
});
