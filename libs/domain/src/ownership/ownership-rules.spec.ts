import { handoverFacts } from '../../../../test/world/build-handover.js';
import { defaultRulePack } from '../county/index.js';
import { blocking } from '../rule/index.js';
import type { EntryFacts, ExitFacts, HandoverFacts } from './index.js';
import { judgeEntry, judgeExit, judgeHandover, requiredRoles } from './index.js';

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

describe('移交', () => {
  const failing = (facts: Partial<HandoverFacts>): string[] =>
    judgeHandover({ ...handoverFacts, ...facts }, defaultRulePack)
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
    ['专班 90 天内又增补', { ...member, outgoing: null, changedOn: ['2026-05-31'] }, []],
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
