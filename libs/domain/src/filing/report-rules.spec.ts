import { barePack } from '../../../../test/world/build-filing.js';
import type { Verdict } from '../rule/index.js';
import { judge } from '../rule/index.js';
import type { ReportFacts, TripResult } from './index.js';
import { judgeEffect, measureTrips, tripReportRules } from './index.js';

const facts = (overrides: Partial<ReportFacts> = {}): ReportFacts => ({
  today: '2026-03-16',
  dueOn: '2026-03-16',
  departsOn: '2026-03-05',
  returnsOn: '2026-03-06',
  departedOn: '2026-03-05',
  returnedOn: '2026-03-06',
  nextStepOn: '2026-03-06',
  named: [{ leadId: 'l1', lead: '密封件项目' }],
  outcomes: [{ leadId: 'l1', lead: '密封件项目', kind: 'followed', isShown: false }],
  appointments: [{ enterprise: '甲', on: '2026-03-05', isTold: true, isMet: true }],
  expenses: [],
  ...overrides,
});

const cost = (amountYuan: number, limitYuan: number | null) => ({
  expenses: [{ kind: 'lodging', place: '湖州', count: 2, amountYuan, limitYuan }],
});
const outcome = (kind: 'advanced' | 'created', isShown: boolean) => ({
  outcomes: [{ leadId: 'l1', lead: '密封件项目', kind, isShown }],
});

describe('报告', () => {
  it.each<[string, string, Partial<ReportFacts>, Verdict]>([
    ['每个项目都有结果', 'every-lead-settled', {}, 'pass'],
    ['漏了一个项目', 'every-lead-settled', { outcomes: [] }, 'fail'],
    ['推进有记录', 'outcome-shown', outcome('advanced', true), 'pass'],
    ['推进没有记录', 'outcome-shown', outcome('advanced', false), 'fail'],
    ['新增没有登记', 'outcome-shown', outcome('created', false), 'fail'],
    ['跟进不要求已推进', 'outcome-shown', {}, 'pass'],
    ['约见逐次写了', 'every-appointment-told', {}, 'pass'],
    [
      '漏一次约见',
      'every-appointment-told',
      { appointments: [{ enterprise: '甲', on: '2026-03-05', isTold: false, isMet: false }] },
      'fail',
    ],
    ['下一步在返回当天', 'next-step-dated', {}, 'pass'],
    ['下一步早一天', 'next-step-dated', { nextStepOn: '2026-03-05' }, 'fail'],
    ['到期当天交', 'in-time', {}, 'pass'],
    ['晚一天交', 'in-time', { today: '2026-03-17' }, 'fail'],
    ['按报备往返', 'went-as-planned', {}, 'pass'],
    ['晚一天回', 'went-as-planned', { returnedOn: '2026-03-07' }, 'fail'],
    ['都见到了', 'appointments-kept', {}, 'pass'],
    [
      '一次没见到',
      'appointments-kept',
      { appointments: [{ enterprise: '甲', on: '2026-03-05', isTold: true, isMet: false }] },
      'fail',
    ],
    ['正好标准', 'cost-within-standard', cost(700, 350), 'pass'],
    ['超一元', 'cost-within-standard', cost(701, 350), 'fail'],
    ['没有标准不猜', 'cost-within-standard', cost(1, null), 'unknown'],
  ])('%s', (_, rule, overrides, verdict) => {
    const found = judge(tripReportRules, facts(overrides), barePack).find(
      ({ ruleId }) => ruleId === `trip.report.${rule}`,
    );
    expect(found?.verdict).toBe(verdict);
  });
});

const result = (overrides: Partial<TripResult> = {}): TripResult => ({
  tripId: 't',
  tripNo: '2026-00001',
  unit: '第一产业招商组',
  zones: ['taihu'],
  days: 2,
  meetings: [{ place: '湖州', minutes: 60, enterprise: '甲' }],
  leadsCreated: 0,
  leadsAdvanced: 0,
  isFollowedUp: false,
  repeatsWithoutAdvance: 0,
  ...overrides,
});
const two = (place: string) => [
  { place: '湖州', minutes: 30, enterprise: '甲' },
  { place, minutes: 30, enterprise: '乙' },
];

describe('成效', () => {
  it.each<[string, Partial<TripResult>, boolean]>([
    ['一地一次六十分钟，没有跟进', {}, true],
    ['六十一分钟', { meetings: [{ place: '湖州', minutes: 61, enterprise: '甲' }] }, false],
    ['三十天内有跟进', { isFollowedUp: true }, false],
    ['两地各一次短会', { meetings: two('苏州') }, true],
    ['一地见了两家', { meetings: two('湖州') }, false],
    ['一家没见到由报告说', { meetings: [] }, false],
  ])('蜻蜓点水：%s', (_, overrides, isListed) => {
    expect(judgeEffect(result(overrides), barePack)[0]?.verdict === 'fail').toBe(isListed);
  });

  it('重复拜访没有推进的列出', () => {
    expect(judgeEffect(result({ repeatsWithoutAdvance: 1 }), barePack)[1]?.verdict).toBe('fail');
  });

  it('天数只作除数：多待一天，别的数一个不变，每天见的企业反而少', () => {
    const [short, long] = [2, 4].map((days) => measureTrips([result({ days })], barePack));
    expect(short).toEqual({ ...long, days: 2, enterprisesPerDay: '0.50' });
    expect(long?.enterprisesPerDay).toBe('0.25');
  });

  it('没有外出就没有每天的数', () => {
    expect(measureTrips([], barePack)).toMatchObject({ trips: 0, enterprisesPerDay: null });
  });
});
