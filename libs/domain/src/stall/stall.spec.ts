import fc from 'fast-check';
import { type DayBook, isWeekend, type Pause } from '../calendar/index.js';
import { defaultRulePack } from '../county/index.js';
import { shiftDay } from '../dates/index.js';
import {
  cutoffDay,
  type DatedStall,
  datedStallRules,
  gauge,
  judgeSnooze,
  judgeStall,
  judgeWait,
  type LeadStall,
  leadStallRules,
  regauge,
  signedStallRules,
  type StallClock,
  stallLimits,
  stallRule,
  stallRules,
  stepDue,
} from './index.js';

const book: DayBook = { isWorkday: (day) => !isWeekend(day), knows: () => true };
const pack = defaultRulePack;
const at = (today: string) => ({ pack, book, today });

const quiet: LeadStall = {
  stage: 'lead',
  registeredOn: '2026-03-02',
  stageSince: '2026-03-02',
  lastContactOn: '2026-03-02',
  isScreened: true,
  lastPaidOn: null,
  lastReportOn: null,
  nextDispatchOn: null,
  agreedStartOn: null,
  isStarted: false,
  gapSinceOn: null,
  paceLight: 'gray',
};
const leadRules = [...leadStallRules, ...signedStallRules];
const lightOf = (id: string, facts: Partial<LeadStall>, today: string): string =>
  judgeStall(
    leadRules.find((rule) => rule.id === id)!,
    { ...quiet, ...facts },
    at(today),
  ).light;

describe('项目的各条规则：差一天不亮，当天亮；差一天不转红，当天转红', () => {
  const contracted = { stage: 'contracted', stageSince: '2026-01-01' } as const;
  const building = { stage: 'construction_started', stageSince: '2026-01-01' } as const;
  it.each<[string, string, Partial<LeadStall>, [string, string, string, string]]>([
    [
      '新线索周一登记没人联系：当天绿，周二黄，周四红',
      'stall.lead.unanswered',
      { lastContactOn: null },
      ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'],
    ],
    [
      '没有研判：三个工作日黄，五个红，跨周末',
      'stall.lead.unscreened',
      { isScreened: false },
      ['2026-03-04', '2026-03-05', '2026-03-08', '2026-03-09'],
    ],
    [
      '在谈没有跟进：14 天黄，30 天红',
      'stall.negotiating.no-contact',
      { stage: 'negotiating', lastContactOn: null },
      ['2026-03-15', '2026-03-16', '2026-03-31', '2026-04-01'],
    ],
    [
      '在谈：从最近一次跟进重新起算',
      'stall.negotiating.no-contact',
      { stage: 'negotiating', lastContactOn: '2026-03-10' },
      ['2026-03-23', '2026-03-24', '2026-04-08', '2026-04-09'],
    ],
    [
      '过会未签：30、60 天',
      'stall.passed.unsigned',
      { stage: 'committee_passed', stageSince: '2026-01-01' },
      ['2026-01-30', '2026-01-31', '2026-03-01', '2026-03-02'],
    ],
    [
      '框架未转正式：60、90 天',
      'stall.framework.unconverted',
      { stage: 'framework_signed', stageSince: '2026-01-01' },
      ['2026-03-01', '2026-03-02', '2026-03-31', '2026-04-01'],
    ],
    [
      '签约未开工：90、180 天',
      'stall.contracted.not-started',
      contracted,
      ['2026-03-31', '2026-04-01', '2026-06-29', '2026-06-30'],
    ],
    [
      '开工没有资金：60、90 天',
      'stall.started.no-money',
      building,
      ['2026-03-01', '2026-03-02', '2026-03-31', '2026-04-01'],
    ],
    [
      '在建没有周报：超过 7 天黄，超过 14 天红',
      'stall.progress.silent',
      { ...building, lastReportOn: '2026-03-02' },
      ['2026-03-09', '2026-03-10', '2026-03-16', '2026-03-17'],
    ],
    [
      '约定开工前 90 天提示，满一年前 60 天转红',
      'stall.idle-land.near',
      { ...contracted, agreedStartOn: '2026-06-01' },
      ['2026-03-02', '2026-03-03', '2027-04-01', '2027-04-02'],
    ],
    [
      '过了调度日期：一个工作日黄，五个红',
      'stall.dispatch.missed',
      { stage: 'negotiating', nextDispatchOn: '2026-03-06' },
      ['2026-03-08', '2026-03-09', '2026-03-12', '2026-03-13'],
    ],
    [
      '年年抓落地：跨一个年头黄，两个红',
      'stall.project.carried-over',
      { stage: 'framework_signed', stageSince: '2025-12-31' },
      ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'],
    ],
  ])('%s', (_, id, facts, days) => {
    expect(days.map((today) => lightOf(id, facts, today))).toEqual([
      'green',
      'yellow',
      'yellow',
      'red',
    ]);
  });

  it('四个一空缺：当天即红，前一天没有', () => {
    const gap = { gapSinceOn: '2026-03-02' };
    expect(lightOf('stall.ownership.gap', gap, '2026-03-02')).toBe('red');
    expect(lightOf('stall.ownership.gap', gap, '2026-03-01')).toBe('green');
  });

  it('序时进度：灯由进度的规则定，这里照搬；没有计划不猜', () => {
    const lights = (['green', 'yellow', 'red', 'gray'] as const).map((paceLight) =>
      lightOf('stall.pace.behind', { paceLight }, '2026-07-01'),
    );
    expect(lights).toEqual(['green', 'yellow', 'red', 'green']);
  });

  it('满 365 天提请退出评审，差一天不提', () => {
    const rule = leadRules.find(({ id }) => id === 'stall.contracted.not-started')!;
    const asks = (today: string) =>
      judgeStall(rule, { ...quiet, ...contracted }, at(today)).isExitReview;
    expect([asks('2026-12-31'), asks('2027-01-01')]).toEqual([false, true]);
  });

  it('阶段变了、已联系、已研判、已动工的都不亮', () => {
    const long = '2028-01-01';
    const lit = stallRules.filter(({ subject }) => subject === 'lead').map(({ id }) => id);
    expect(lit.filter((id) => lightOf(id, { stage: 'at_target' }, long) !== 'green')).toEqual([]);
    expect(lightOf('stall.lead.unanswered', {}, long)).toBe('green');
    expect(lightOf('stall.lead.unscreened', {}, long)).toBe('green');
    const started = { ...contracted, agreedStartOn: '2026-06-01', isStarted: true };
    expect(lightOf('stall.idle-land.near', started, long)).toBe('green');
  });
});

describe('有期限的各条规则（2026-03-02 周一起）', () => {
  const light = (id: string, today: string, facts: Partial<DatedStall> = {}): string =>
    judgeStall(
      datedStallRules.find((rule) => rule.id === id)!,
      { isOpen: true, on: '2026-03-02', ...facts },
      { ...at(today), stops: facts.stops },
    ).light;

  it.each([
    ['预审没有结果', 'stall.pre-review.no-result', '2026-03-13', '2026-03-16', '2026-03-30'],
    ['条件逾期', 'stall.pre-review.condition-overdue', '2026-03-02', '2026-03-03', '2026-03-09'],
    ['阶段到期未结算', 'stall.incentive.phase-missed', '2026-03-02', '2026-03-03', '2026-03-30'],
    ['节点逾期', 'stall.node.overdue', '2026-03-02', '2026-03-03', '2026-03-09'],
    ['申报待核验', 'stall.fact.verification-waiting', '2026-03-06', '2026-03-09', '2026-03-16'],
    ['外出报告逾期', 'stall.trip.report-overdue', '2026-03-02', '2026-03-03', '2026-03-09'],
  ])('%s：前一天绿，当天黄，红灯前一天黄，当天红', (_, id, green, yellow, red) => {
    const days = [green, yellow, shiftDay(red, -1), red];
    expect(days.map((today) => light(id, today))).toEqual(['green', 'yellow', 'yellow', 'red']);
    expect(light(id, '2027-01-01', { isOpen: false })).toBe('green');
  });

  it('补正、公示期间停表：五个工作日不计，黄灯推后一周；还没恢复的停在原处', () => {
    const id = 'stall.pre-review.no-result';
    const pause: Pause = { startedOn: '2026-03-09', endedOn: '2026-03-13' };
    expect(light(id, '2026-03-20', { stops: [pause] })).toBe('green');
    expect(light(id, '2026-03-23', { stops: [pause] })).toBe('yellow');
    const open = { startedOn: '2026-03-09', endedOn: null };
    expect(light(id, '2027-03-09', { stops: [open] })).toBe('green');
  });
});

it('等投资方的日子不计，相叠的只减一次', () => {
  const rule = stallRule('stall.contracted.not-started')!;
  const stops = [
    { startedOn: '2026-02-01', endedOn: '2026-02-10' },
    { startedOn: '2026-02-06', endedOn: '2026-02-15' },
  ];
  const told = (today: string) => gauge(rule, { sinceOn: '2026-01-01', stops }, at(today));
  expect(told('2026-04-15')).toMatchObject({ count: 89, light: 'green' });
  expect(told('2026-04-16')).toMatchObject({ count: 90, light: 'yellow' });
  expect(regauge(rule, { sinceOn: '2026-01-01', stopped: 15 }, at('2026-04-16')).because).toBe(
    '自 2026-01-01 起 90 天，满 90 天亮黄灯',
  );
});

describe('逐级告知', () => {
  const step = (light: 'green' | 'yellow' | 'red', today: string) =>
    stepDue({ light, openedOn: '2026-03-02', redOn: '2026-03-02' }, at(today));
  it.each([
    ['亮黄灯：责任人', 'yellow', '2026-03-02', 1],
    ['黄灯一个工作日：还是责任人', 'yellow', '2026-03-03', 1],
    ['黄灯两个工作日：单位负责人', 'yellow', '2026-03-04', 2],
    ['黄灯再久也不到领导', 'yellow', '2026-12-31', 2],
    ['转红当天：包保领导', 'red', '2026-03-02', 3],
    ['红灯四个工作日：还没到督查', 'red', '2026-03-08', 3],
    ['红灯五个工作日：督查', 'red', '2026-03-09', 4],
    ['绿灯：谁也不告知', 'green', '2026-12-31', 0],
  ] as const)('%s', (_, light, today, expected) => {
    expect(step(light, today)).toBe(expected);
  });
});

describe('任何起日、天数与日历', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((n) => shiftDay('2024-01-01', n));
  it('起日不晚于截止日，恰在数满之时', () => {
    fc.assert(
      fc.property(
        day,
        day,
        fc.integer({ min: 0, max: 120 }),
        fc.constantFrom<StallClock>('calendar', 'workdays'),
        (sinceOn, today, count, clock) => {
          fc.pre(sinceOn <= today);
          const rule = {
            ...{ id: 'spec', clock, yellow: count, red: count + 1 },
          };
          const isFull = gauge(rule, { sinceOn }, at(today)).count >= count;
          expect(sinceOn <= cutoffDay(clock, count, at(today))).toBe(isFull);
        },
      ),
    );
  });
});

describe('暂不提醒与等待的期限', () => {
  const judged = (untilOn: string, of: typeof judgeSnooze = judgeSnooze) =>
    of({ today: '2026-03-02', untilOn }, pack)[0]!.verdict;
  it('只能到今天以后；暂不提醒至多 30 天，等待至多 60 天', () => {
    expect([judged('2026-03-02'), judged('2026-03-03')]).toEqual(['fail', 'pass']);
    expect([judged('2026-04-01'), judged('2026-04-02')]).toEqual(['pass', 'fail']);
    expect([judged('2026-05-01', judgeWait), judged('2026-05-02', judgeWait)]).toEqual([
      'pass',
      'fail',
    ]);
  });
});

it('每条规则有起算、下一步、可用的阈值，黄不晚于红', () => {
  for (const rule of stallRules) {
    const { yellow, red } = stallLimits(rule, pack);
    expect([rule.id, yellow <= red, rule.next.length > 3, rule.counts.length > 3]).toEqual([
      rule.id,
      true,
      true,
      true,
    ]);
  }
});
