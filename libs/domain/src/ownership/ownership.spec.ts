import fc from 'fast-check';
import { defaultRulePack } from '../county/index.js';
import { shiftDay } from '../dates/index.js';
import { blocking } from '../rule/index.js';
import type { EntryFacts, ExitFacts, HandoverFacts, OwnershipTerm, WatchFacts } from './index.js';
import {
  judgeEntry,
  judgeExit,
  judgeHandover,
  ownersOn,
  ownershipGaps,
  requiredRoles,
  watchProject,
} from './index.js';

const today = '2026-11-26';
const everyRequired = requiredRoles.map(({ id }) => id);

describe('列入四个一', () => {
  const entry: EntryFacts = {
    today,
    enteredOn: '2026-03-01',
    firstContactOn: '2026-01-05',
    lastExitOn: null,
    named: everyRequired,
    isLeader: true,
    leaderLoad: 1,
    helperLoad: 1,
    reason: '列入年度包保名单',
  };
  const failing = (facts: Partial<EntryFacts>): string[] =>
    judgeEntry({ ...entry, ...facts }, defaultRulePack)
      .filter(({ verdict }) => verdict !== 'pass')
      .map(({ ruleId }) => ruleId);

  it.each<[string, Partial<EntryFacts>, string[]]>([
    ['都明确', {}, []],
    ['缺帮办员', { named: everyRequired.slice(0, -1) }, ['ownership.entry.owners-named']],
    ['一个也没有', { named: [] }, ['ownership.entry.owners-named']],
    ['包保领导不是市领导', { isLeader: false }, ['ownership.leader.holds-office']],
    ['今天列入', { enteredOn: today }, []],
    ['明天列入', { enteredOn: '2026-11-27' }, ['ownership.entry.dated']],
    ['首次接洽当日', { enteredOn: '2026-01-05' }, []],
    ['首次接洽前一日', { enteredOn: '2026-01-04' }, ['ownership.entry.dated']],
    ['上次退出当日', { lastExitOn: '2026-03-01' }, []],
    ['上次退出前一日', { lastExitOn: '2026-03-02' }, ['ownership.entry.dated']],
    ['没有依据', { reason: '好' }, ['ownership.entry.reason-given']],
    ['领导第 5 个', { leaderLoad: 5 }, []],
    ['领导第 6 个', { leaderLoad: 6 }, ['ownership.leader.load']],
    ['帮办员第 8 个', { helperLoad: 8 }, []],
    ['帮办员第 9 个', { helperLoad: 9 }, ['ownership.helper.load']],
  ])('%s', (_, facts, expected) => {
    expect(failing(facts)).toEqual(expected);
  });

  it('缺的岗位一次列全，并指向第一个要填的栏', () => {
    const [finding] = judgeEntry({ ...entry, named: ['lead_unit', 'helper'] }, defaultRulePack);
    expect(finding).toMatchObject({
      because: '未明确：包保领导、招引单位、载体单位',
      field: 'leaderId',
    });
  });

  it('超过上限只留痕，不拦', () => {
    expect(blocking(judgeEntry({ ...entry, leaderLoad: 60 }, defaultRulePack))).toEqual([]);
  });
});

const handover: HandoverFacts = {
  today,
  role: 'helper',
  fromOn: '2026-06-01',
  enteredOn: '2026-03-01',
  outgoing: { holder: 'a', name: '甲', fromOn: '2026-03-01' },
  incoming: { holder: 'b', name: '乙' },
  holders: ['a'],
  isLeader: null,
  leaderLoad: null,
  helperLoad: 1,
  changedOn: [],
  reason: '工作调整',
  note: '资料、未结事项已当面交接',
  approver: 'hub',
};

describe('移交', () => {
  const failing = (facts: Partial<HandoverFacts>): string[] =>
    judgeHandover({ ...handover, ...facts }, defaultRulePack)
      .filter(({ verdict }) => verdict !== 'pass')
      .map(({ ruleId }) => ruleId);
  const member = { role: 'team_member', holders: ['a', 'c'] } as const;

  it.each<[string, Partial<HandoverFacts>, string[]]>([
    ['首尾相接', {}, []],
    ['现任接手次日', { fromOn: '2026-03-02' }, []],
    ['现任接手当日', { fromOn: '2026-03-01' }, ['ownership.handover.after-term-began']],
    ['今天', { fromOn: today }, []],
    ['明天', { fromOn: '2026-11-27' }, ['ownership.handover.not-future']],
    ['没有接手人', { incoming: null }, ['ownership.handover.role-kept']],
    ['没有移交人，岗位已有人', { outgoing: null }, ['ownership.handover.role-kept']],
    ['谁也没写', { outgoing: null, incoming: null }, ['ownership.handover.role-kept']],
    ['交给本人', { incoming: { holder: 'a', name: '甲' } }, ['ownership.handover.to-another']],
    ['专班增补一人', { ...member, outgoing: null }, []],
    ['专班退出一人', { ...member, incoming: null }, []],
    [
      '专班增补已在的人',
      { ...member, outgoing: null, incoming: { holder: 'c', name: '丙' } },
      ['ownership.handover.to-another'],
    ],
    [
      '增补早于列入',
      { ...member, outgoing: null, fromOn: '2026-02-28' },
      ['ownership.handover.after-term-began'],
    ],
    ['列入当日增补', { ...member, outgoing: null, fromOn: '2026-03-01' }, []],
    ['没有事由', { reason: '' }, ['ownership.handover.explained']],
    ['没有交接情况', { note: ' ' }, ['ownership.handover.explained']],
    ['移交人自己批准', { approver: 'a' }, ['ownership.handover.approved-by-another']],
    ['还没有人批准', { approver: null }, []],
    [
      '接手的不是市领导',
      { role: 'responsible_leader', isLeader: false },
      ['ownership.leader.holds-office'],
    ],
    ['90 天整又换', { changedOn: ['2026-03-03'] }, ['ownership.handover.not-twice']],
    ['满 91 天再换', { changedOn: ['2026-03-02'] }, []],
  ])('%s', (_, facts, expected) => {
    expect(failing(facts)).toEqual(expected);
  });

  it('几处不对一次说全', () => {
    expect(
      failing({ fromOn: '2026-12-01', reason: '', incoming: { holder: 'a', name: '甲' } }),
    ).toEqual([
      'ownership.handover.to-another',
      'ownership.handover.not-future',
      'ownership.handover.explained',
    ]);
  });
});

describe('退出四个一', () => {
  const exit: ExitFacts = {
    today,
    exitedOn: '2026-11-20',
    latestFromOn: '2026-06-01',
    isStillDue: false,
    reason: '项目已达效',
  };
  it.each<[string, Partial<ExitFacts>, string[]]>([
    ['达效后退出', {}, []],
    ['最近一次接手次日', { exitedOn: '2026-06-02' }, []],
    ['最近一次接手当日', { exitedOn: '2026-06-01' }, ['ownership.exit.dated']],
    ['明天', { exitedOn: '2026-11-27' }, ['ownership.exit.dated']],
    ['没有原因', { reason: '' }, ['ownership.exit.reason-given']],
    ['还没达效：留痕', { isStillDue: true }, ['ownership.exit.still-due']],
  ])('%s', (_, facts, expected) => {
    const findings = judgeExit({ ...exit, ...facts }, defaultRulePack);
    expect(findings.filter(({ verdict }) => verdict !== 'pass').map((f) => f.ruleId)).toEqual(
      expected,
    );
  });
});

describe('我的项目今天亮什么灯', () => {
  const watch: WatchFacts = {
    today,
    nextDispatchOn: today,
    lastFollowUpOn: '2026-10-27',
    lastSiteCheckOn: null,
    handoverDueOn: null,
  };
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
        ...handover,
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
