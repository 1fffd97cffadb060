import { defaultRulePack } from '../county/index.js';
import type { Finding } from '../rule/index.js';
import { blocking } from '../rule/index.js';
import type { Attendee, MeetingFacts, VotingFacts } from './index.js';
import {
  ballotOutcome,
  isOwnProject,
  judgeBallot,
  judgeClosing,
  judgeOpening,
  judgeResult,
  judgeReveal,
  judgeVoting,
  votersOf,
} from './index.js';

const person = (at: number, attendance: Attendee['attendance'] = 'present'): Attendee => ({
  userId: `u${at}`,
  name: `委员${at}`,
  seat: at === 1 ? 'chair' : 'member',
  attendance,
});
/** So many present of so many invited. */
const people = (present: number, invited: number): Attendee[] =>
  Array.from({ length: invited }, (_, at) => person(at + 1, at < present ? 'present' : 'absent'));
const item = { name: '铸造项目', status: 'waiting' as const, submittedOn: '2026-03-02' };
const meeting: MeetingFacts = {
  heldOn: '2026-03-10',
  today: '2026-03-10',
  members: people(3, 3),
  items: [item],
};
const blocked = (findings: Finding[]): string[] => blocking(findings).map(({ ruleId }) => ruleId);

describe('宣布开会', () => {
  it.each<[string, Partial<MeetingFacts>, string[]]>([
    ['当天、到齐、议程上有项目', {}, []],
    ['到会日前一天', { today: '2026-03-09' }, ['meeting.day.reached']],
    ['三人应到，两人实到，恰为三分之二', { members: people(2, 3) }, []],
    ['四人应到，两人实到', { members: people(2, 4) }, ['meeting.quorum.reached']],
    ['四人应到，三人实到', { members: people(3, 4) }, []],
    [
      '不再邀请的不算应到',
      { members: [...people(2, 3), { ...person(9, 'released') }, { ...person(8, 'released') }] },
      [],
    ],
    ['一个人也没有请', { members: [] }, ['meeting.quorum.reached', 'meeting.chair.present']],
    [
      '主持人缺席',
      { members: [person(1, 'absent'), ...people(4, 4).slice(1), person(7)] },
      ['meeting.chair.present'],
    ],
    ['议程是空的', { items: [] }, ['meeting.agenda.filled']],
    ['议程上的都撤下了', { items: [{ ...item, status: 'removed' }] }, ['meeting.agenda.filled']],
    ['提交当天开会', { items: [{ ...item, submittedOn: '2026-03-10' }] }, []],
    [
      '提交前一天开会',
      { items: [{ ...item, submittedOn: '2026-03-11' }] },
      ['meeting.day.after-submission'],
    ],
    [
      '几个原因一次说全',
      { today: '2026-03-09', members: people(0, 3), items: [] },
      [
        'meeting.day.reached',
        'meeting.quorum.reached',
        'meeting.chair.present',
        'meeting.agenda.filled',
      ],
    ],
  ])('%s', (_, facts, expected) => {
    expect(blocked(judgeOpening({ ...meeting, ...facts }, defaultRulePack))).toEqual(expected);
  });

  it('到会人数、表决人数、票数都标明待确认', () => {
    const [, quorum] = judgeOpening(meeting, defaultRulePack);
    expect(Object.values(quorum!.params).every(({ pending }) => pending)).toBe(true);
  });
});

describe('闭会', () => {
  it.each<[string, MeetingFacts['items'][number]['status'], boolean]>([
    ['待审议的', 'waiting', false],
    ['投票中的', 'voting', false],
    ['开了票没有决定的', 'revealed', false],
    ['已决定的', 'decided', true],
    ['撤下的', 'removed', true],
  ])('%s项目', (_, status, passes) => {
    const findings = judgeClosing({ ...meeting, items: [{ ...item, status }] }, defaultRulePack);
    expect(blocked(findings).length === 0).toBe(passes);
  });
});

describe('回避', () => {
  const project = { recruitingUnitId: 'group', carrierUnitId: 'park' };
  it.each([
    ['本单位招引', ['group'], true],
    ['下属单位是载体', ['zone', 'park'], true],
    ['不相干的单位', ['bureau'], false],
  ])('%s', (_, units, expected) => {
    expect(isOwnProject(units, project)).toBe(expected);
  });

  it('没有载体单位的项目，不因空缺而回避', () => {
    expect(isOwnProject(['bureau'], { recruitingUnitId: 'group', carrierUnitId: null })).toBe(
      false,
    );
  });
});

describe('谁有表决权', () => {
  it('到会且不回避的；投过票再离会的仍计在内', () => {
    const members = [person(1), person(2), person(3, 'absent'), person(4, 'absent')];
    const voters = votersOf(members, { recused: ['u2'], voted: ['u4'] });
    expect(voters.map(({ userId }) => userId)).toEqual(['u1', 'u4']);
  });
});

describe('投票与开票', () => {
  const facts = (over: Partial<VotingFacts> = {}): VotingFacts => {
    const members = people(4, 4);
    return {
      members,
      voters: members,
      voted: members.map(({ userId }) => userId),
      named: [],
      ...over,
    };
  };

  it.each<[string, Partial<VotingFacts>, string[]]>([
    ['三人可投', { voters: people(3, 3) }, []],
    ['只有两人可投', { voters: people(2, 2) }, ['meeting.voters.enough']],
    ['法定人数不足', { members: people(2, 4), voters: people(3, 3) }, ['meeting.quorum.reached']],
  ])('开始投票：%s', (_, over, expected) => {
    expect(blocked(judgeVoting(facts(over), defaultRulePack))).toEqual(expected);
  });

  it.each<[string, Partial<VotingFacts>, string[]]>([
    ['都投了', {}, []],
    ['一人未投', { voted: ['u1', 'u2', 'u3'] }, ['meeting.ballots.complete']],
    ['未投的已点名', { voted: ['u1', 'u2', 'u3'], named: ['u4'] }, []],
    ['点名漏了一人', { voted: ['u1', 'u2'], named: ['u4'] }, ['meeting.ballots.complete']],
    ['开票时重新清点人数', { members: people(2, 4) }, ['meeting.quorum.reached']],
  ])('开票：%s', (_, over, expected) => {
    expect(blocked(judgeReveal(facts(over), defaultRulePack))).toEqual(expected);
  });

  it('点名结束的，名字留痕', () => {
    const findings = judgeReveal(
      facts({ voted: ['u1', 'u2', 'u3'], named: ['u4'] }),
      defaultRulePack,
    );
    expect(findings.find(({ ruleId }) => ruleId === 'meeting.ballots.silent')).toMatchObject({
      verdict: 'fail',
      because: '未投票：委员4',
    });
  });

  it.each<[string, 'pass' | 'defer', string | null, boolean]>([
    ['通过可以不写理由', 'pass', null, true],
    ['暂缓不写理由', 'defer', null, false],
    ['暂缓只写空格', 'defer', '   ', false],
    ['暂缓只写一个字', 'defer', '缓', false],
    ['暂缓写两个字', 'defer', '待核', true],
    ['暂缓写了理由', 'defer', '能耗待核', true],
  ])('%s', (_, conclusion, comment, passes) => {
    const found = blocked(judgeBallot({ conclusion, comment }, defaultRulePack));
    expect(found.length === 0).toBe(passes);
  });
});

describe('决定与票数', () => {
  const counts = { pass: 0, conditional: 0, defer: 0, refuse: 0 };
  it.each([
    ['过半通过', { pass: 3, conditional: 1 }, 5, 'passed'],
    ['恰好一半不算过半', { pass: 2, conditional: 0, defer: 2 }, 4, 'deferred'],
    ['通过不过半，连同有条件过半', { pass: 2, conditional: 1, refuse: 2 }, 5, 'conditional'],
    ['否决过半', { refuse: 3, pass: 2 }, 5, 'refused'],
    ['谁也不过半就暂缓', { refuse: 2, pass: 2, defer: 1 }, 5, 'deferred'],
    ['没有投票的计入人数', { pass: 2 }, 4, 'deferred'],
  ])('按票数：%s', (_, some, voters, expected) => {
    expect(ballotOutcome({ ...counts, ...some }, voters, defaultRulePack)).toBe(expected);
  });

  it.each<[string, 'passed' | 'deferred', string | null, string[]]>([
    [
      '票数不够却通过',
      'passed',
      null,
      ['meeting.result.carried', 'meeting.result.deviation-explained'],
    ],
    ['票数不够却通过，写了理由也不行', 'passed', '县里急需', ['meeting.result.carried']],
    ['与票数不同而没有说明', 'deferred', null, ['meeting.result.deviation-explained']],
    ['与票数不同并说明', 'deferred', '补充环评后再议', []],
  ])('%s', (_, result, note, expected) => {
    const facts = { result, note, voters: 4, counts: { ...counts, conditional: 3, refuse: 1 } };
    const findings = judgeResult(facts, defaultRulePack);
    expect(blocked(findings)).toEqual(expected);
    expect(
      findings.find(({ ruleId }) => ruleId === 'meeting.result.follows-ballots'),
    ).toMatchObject({ verdict: 'fail', effect: 'mark' });
  });
});
