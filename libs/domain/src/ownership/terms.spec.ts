import fc from 'fast-check';
import { handoverFacts } from '../../../../test/world/build-handover.js';
import { defaultRulePack } from '../county/index.js';
import { shiftDay } from '../dates/index.js';
import { blocking } from '../rule/index.js';
import type { HandoverFacts, OwnershipTerm, WatchFacts } from './index.js';
import { judgeHandover, ownersOn, ownershipGaps, requiredRoles, watchProject } from './index.js';

const today = '2026-11-26';
const everyRequired = requiredRoles.map(({ id }) => id);

describe('我的项目今天亮什么灯', () => {
  const watch: WatchFacts = {
    today,
    nextDispatchOn: today,
    lastFollowUpOn: '2026-10-27',
    lastSiteCheckOn: null,
    ...{ lastReportOn: null, isFinished: false },
    ...{ handoverDueOn: null, openNodes: [], pace: null, openMatters: [] },
  };
  const node = (dueOn: string) => ({ step: '施工许可', dueOn });
  const pace = (light: 'green' | 'yellow' | 'red' | 'gray') => ({
    ...{ light, expectedPercent: '90.00', donePercent: '70.00' },
  });
  it.each<[string, Partial<WatchFacts>, string]>([
    ['30 天内跟进过，今天调度', {}, 'green'],
    ['31 天没有跟进', { lastFollowUpOn: '2026-10-26' }, 'red'],
    [
      '跟进虽早，昨天去过现场',
      { lastFollowUpOn: '2026-01-01', lastSiteCheckOn: '2026-11-25' },
      'green',
    ],
    ['调度日已过一天', { nextDispatchOn: '2026-11-25' }, 'red'],
    ['没有定调度日', { nextDispatchOn: null }, 'yellow'],
    ['从没有跟进', { lastFollowUpOn: null }, 'yellow'],
    ['移交今天到期', { handoverDueOn: today }, 'green'],
    ['移交逾期一天', { handoverDueOn: '2026-11-25' }, 'red'],
    [
      '跟进虽早，30 天内有周报',
      { lastFollowUpOn: '2026-01-01', lastReportOn: '2026-10-27' },
      'green',
    ],
    [
      '已达效的不再要求跟进、调度和序时进度',
      { lastFollowUpOn: '2025-01-01', nextDispatchOn: null, pace: pace('gray'), isFinished: true },
      'green',
    ],
    ['节点今天到期', { openNodes: [node(today)] }, 'yellow'],
    ['节点逾期一天', { openNodes: [node('2026-11-25')] }, 'red'],
    ['下一节点还有七天', { openNodes: [node('2026-12-03')] }, 'yellow'],
    ['下一节点还有八天', { openNodes: [node('2026-12-04')] }, 'green'],
    ['序时进度绿灯', { pace: pace('green') }, 'green'],
    ['序时进度黄灯', { pace: pace('yellow') }, 'yellow'],
    ['序时进度红灯', { pace: pace('red') }, 'red'],
    ['没有生效的年度计划', { pace: pace('gray') }, 'yellow'],
    [
      '序时进度黄灯，又有节点逾期',
      { pace: pace('yellow'), openNodes: [node('2026-11-25')] },
      'red',
    ],
    ['周报反映的问题没有解决', { openMatters: ['施工图修改未定'] }, 'yellow'],
  ])('%s', (_, facts, light) => {
    expect(watchProject({ ...watch, ...facts }, defaultRulePack).light).toBe(light);
  });
});

describe('某日由谁负责', () => {
  const term = (holder: string, days: [string, string | null], known: [string, string | null]) => ({
    role: 'helper' as const,
    holder,
    fromOn: days[0],
    untilOn: days[1],
    knownAt: known[0],
    endKnownAt: known[1],
  });
  const terms: OwnershipTerm[] = [
    term('甲', ['2026-03-01', '2026-06-01'], ['2026-03-01T01:00:00Z', '2026-06-10T01:00:00Z']),
    term('乙', ['2026-06-01', null], ['2026-06-10T01:00:00Z', null]),
  ];
  it.each<[string, string, string, string[]]>([
    ['列入前一日', '2026-02-28', '2026-12-01', []],
    ['列入当日', '2026-03-01', '2026-12-01', ['甲']],
    ['移交前一日', '2026-05-31', '2026-12-01', ['甲']],
    ['移交当日', '2026-06-01', '2026-12-01', ['乙']],
    ['移交还没有登记时所知', '2026-06-01', '2026-06-05', ['甲']],
    ['列入还没有登记时所知', '2026-04-01', '2026-02-01', []],
  ])('%s', (_, asOf, knownBy, expected) => {
    expect(ownersOn(terms, { asOf, knownBy }).map(({ holder }) => holder)).toEqual(expected);
  });

  it.each([
    ['没有任期，整段都空', [], [{ fromOn: '2026-01-01', untilOn: '2026-01-10' }]],
    [
      '首尾相接',
      [
        ['2026-01-01', '2026-01-05'],
        ['2026-01-05', null],
      ],
      [],
    ],
    [
      '中间空一天',
      [
        ['2026-01-01', '2026-01-05'],
        ['2026-01-06', null],
      ],
      [{ fromOn: '2026-01-05', untilOn: '2026-01-06' }],
    ],
    [
      '末一天没有人',
      [['2026-01-01', '2026-01-09']],
      [{ fromOn: '2026-01-09', untilOn: '2026-01-10' }],
    ],
    ['头一天没有人', [['2026-01-02', null]], [{ fromOn: '2026-01-01', untilOn: '2026-01-02' }]],
  ] as const)('%s', (_, days, expected) => {
    const held = days.map(([fromOn, untilOn]) => ({ fromOn, untilOn }));
    expect(ownershipGaps(held, { fromOn: '2026-01-01', untilOn: '2026-01-10' })).toEqual(expected);
  });
});

describe('随意移交一万次', () => {
  const enteredOn = '2026-01-01';
  const roles = everyRequired;
  const move = fc.record({
    role: fc.constantFrom(...roles),
    to: fc.constantFrom('a', 'b', 'c', 'd'),
    day: fc.integer({ min: -3, max: 335 }),
  });

  /** Carries out what the rules let through, as the store does: ends one term, opens the next on that day. */
  const play = (moves: { role: (typeof roles)[number]; to: string; day: number }[]) => {
    let terms: OwnershipTerm[] = roles.map((role) => ({
      ...{ role, holder: 'a', fromOn: enteredOn, untilOn: null },
      ...{ knownAt: '2026-01-01T00:00:00Z', endKnownAt: null },
    }));
    moves.forEach(({ role, to, day }, place) => {
      const fromOn = shiftDay(enteredOn, day);
      const current = terms.find((one) => one.role === role && one.untilOn === null)!;
      const facts: HandoverFacts = {
        ...handoverFacts,
        ...{ role, fromOn, enteredOn, isLeader: true, holders: [current.holder] },
        outgoing: { holder: current.holder, name: current.holder, fromOn: current.fromOn },
        incoming: { holder: to, name: to },
      };
      if (blocking(judgeHandover(facts, defaultRulePack)).length) return;
      const knownAt = new Date(Date.parse('2026-12-01T00:00:00Z') + place * 1000).toISOString();
      terms = [
        ...terms.map((one) =>
          one === current ? { ...one, untilOn: fromOn, endKnownAt: knownAt } : one,
        ),
        { role, holder: to, fromOn, untilOn: null, knownAt, endKnownAt: null },
      ];
    });
    return terms;
  };

  it('规则放行的移交，任何一天每个岗位恰有一人，不空一天', () => {
    let played = 0;
    fc.assert(
      fc.property(fc.array(move, { minLength: 100, maxLength: 100 }), (moves) => {
        played += moves.length;
        const terms = play(moves);
        for (const role of roles) {
          const own = terms.filter((one) => one.role === role);
          expect(ownershipGaps(own, { fromOn: enteredOn, untilOn: null })).toEqual([]);
        }
        for (const days of [0, 1, 100, 200, 329]) {
          const held = ownersOn(terms, { asOf: shiftDay(enteredOn, days), knownBy: '2027' });
          expect(held.map(({ role }) => role).toSorted()).toEqual([...roles].toSorted());
        }
      }),
      { numRuns: 100 },
    );
    expect(played).toBeGreaterThanOrEqual(10_000);
  });

  it('到任何时候所知，也恰有一人；登记先后打乱，答案不变', () => {
    const question = fc.record({ days: fc.nat(329), knownAfter: fc.nat(60) });
    fc.assert(
      fc.property(
        fc.array(move, { maxLength: 60 }),
        question,
        fc.integer(),
        (moves, asked, seed) => {
          const terms = play(moves);
          const knownBy = new Date(
            Date.parse('2026-12-01T00:00:00Z') + asked.knownAfter * 1000,
          ).toISOString();
          const at = { asOf: shiftDay(enteredOn, asked.days), knownBy };
          const held = ownersOn(terms, at);
          expect(held.map(({ role }) => role).toSorted()).toEqual([...roles].toSorted());
          const shuffled = terms.toSorted((a, b) => hash(a, seed) - hash(b, seed));
          expect(new Set(ownersOn(shuffled, at))).toEqual(new Set(held));
        },
      ),
    );
  });
});

const hash = ({ role, holder, fromOn }: OwnershipTerm, seed: number): number =>
  [...`${role}${holder}${fromOn}`].reduce((sum, c) => (sum * 31 + c.charCodeAt(0) + seed) | 0, 7);
