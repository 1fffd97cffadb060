import fc from 'fast-check';
import { barePack, appointment, filingFacts, stopAt } from '../../../../test/world/build-filing.js';
import { shiftDay } from '../dates/index.js';
import type { Verdict } from '../rule/index.js';
import type { FilingFacts } from './index.js';
import { judgeTripFiling, reportDueOn, tripDays } from './index.js';

type Case = [name: string, overrides: Partial<FilingFacts>, verdict: Verdict];

const table = (rule: string, cases: Case[]): void => {
  it.each(cases)('%s', (_, overrides, verdict) => {
    const findings = judgeTripFiling(filingFacts(overrides), barePack);
    expect(findings.find(({ ruleId }) => ruleId === `trip.filing.${rule}`)?.verdict).toBe(verdict);
  });
};
const on = (...days: string[]) => days.map((day) => appointment(day));
const span = (departsOn: string, returnsOn: string) => ({
  departsOn,
  returnsOn,
  stops: [stopAt('浙江省湖州市', departsOn)],
  appointments: on(...tripDays({ departsOn, returnsOn })),
});

describe('日期', () => {
  table('dates-make-sense', [
    ['当天往返', span('2026-03-05', '2026-03-05'), 'pass'],
    ['返回早一天', { returnsOn: '2026-03-04' }, 'fail'],
    ['没填不猜', { departsOn: null }, 'unknown'],
    ['三十一天', span('2026-03-05', '2026-04-04'), 'pass'],
    ['三十二天', span('2026-03-05', '2026-04-05'), 'fail'],
    ['约见在返回次日', { appointments: on('2026-03-05', '2026-03-07') }, 'fail'],
    ['站点早一天到', { stops: [stopAt('湖州', '2026-03-04')] }, 'fail'],
  ]);
});

describe('每天都有安排', () => {
  const only = { appointments: on('2026-03-05') };
  const mark = (kind: 'travel' | 'reason', note: string | null) => ({
    ...only,
    dayMarks: [{ on: '2026-03-06', kind, note }],
  });
  table('every-day-used', [
    ['每天有约见', {}, 'pass'],
    ['空一天', only, 'fail'],
    ['空的一天在途', mark('travel', null), 'pass'],
    ['空的一天写了事由', mark('reason', '等对方回复'), 'pass'],
    ['另有安排却没写事由', mark('reason', null), 'fail'],
  ]);
});

describe('提前报备', () => {
  table('in-advance', [
    ['隔两个工作日', { today: '2026-03-02' }, 'pass'],
    ['隔一个工作日', { today: '2026-03-03' }, 'fail'],
    ['当天', { today: '2026-03-05' }, 'fail'],
    ['过后', { today: '2026-03-06' }, 'fail'],
    // 周五报、下周二走：中间的周末和放假的周一都不算。
    ['周末和放假不算工作日', { today: '2026-03-06', ...span('2026-03-10', '2026-03-10') }, 'fail'],
    [
      '周五报、周三走，只隔周二一天',
      { today: '2026-03-06', ...span('2026-03-11', '2026-03-11') },
      'fail',
    ],
    [
      '周五报、周四走，隔周二周三',
      { today: '2026-03-06', ...span('2026-03-12', '2026-03-12') },
      'pass',
    ],
    ['没填日期不猜', { departsOn: null }, 'unknown'],
  ]);
});

describe('天数', () => {
  table('length', [
    ['五天', span('2026-03-02', '2026-03-06'), 'pass'],
    ['六天', span('2026-03-02', '2026-03-07'), 'fail'],
  ]);

  it('天数由日期算出，首尾都算；日期不成立时没有天数', () => {
    expect(tripDays({ departsOn: '2026-02-28', returnsOn: '2026-03-01' })).toEqual([
      '2026-02-28',
      '2026-03-01',
    ]);
    expect(tripDays({ departsOn: '2026-03-02', returnsOn: '2026-03-01' })).toEqual([]);
    expect(tripDays({ departsOn: '2026-02-29', returnsOn: '2026-03-01' })).toEqual([]);
  });

  it('任一段日期：天数等于相隔加一，逐日相连', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 60 }),
        (at, length) => {
          const departsOn = shiftDay('2026-01-01', at);
          const days = tripDays({ departsOn, returnsOn: shiftDay(departsOn, length) });
          expect(days).toHaveLength(length + 1);
          expect(days.every((day, place) => day === shiftDay(departsOn, place))).toBe(true);
        },
      ),
    );
  });
});

describe('凑天数', () => {
  const friToMon = { departsOn: '2026-03-06', returnsOn: '2026-03-10' };
  table('no-padding', [
    ['周四周五', {}, 'pass'],
    [
      '周五到周六，周六没有约见',
      { ...span('2026-03-06', '2026-03-07'), appointments: on('2026-03-06') },
      'fail',
    ],
    ['周五到周六，周六有约见', span('2026-03-06', '2026-03-07'), 'pass'],
    ['周日就出发', { ...span('2026-03-01', '2026-03-02'), appointments: on('2026-03-02') }, 'fail'],
    ['跨周末但首尾都有约见', { ...friToMon, appointments: on('2026-03-06', '2026-03-10') }, 'pass'],
    [
      '放假的周一留在外地',
      { ...span('2026-03-06', '2026-03-09'), appointments: on('2026-03-06') },
      'fail',
    ],
  ]);
  table('no-extra-nights', [
    ['次日返回', { appointments: on('2026-03-05') }, 'pass'],
    ['再留一夜', { returnsOn: '2026-03-07', appointments: on('2026-03-05') }, 'fail'],
    ['没有约见由别的规则说', { appointments: [] }, 'pass'],
  ]);
});

describe('报告期限', () => {
  it('自返回起十个日历日', () => {
    expect(reportDueOn('2026-02-20', barePack)).toBe('2026-03-02');
  });
});
