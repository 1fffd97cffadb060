import fc from 'fast-check';
import { defaultRulePack as pack } from '../county/index.js';
import { blocking } from '../rule/index.js';
import { judgeReadiness, opinionClock, type OpinionTerm } from './index.js';

const weekdays = {
  isWorkday: (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
  knows: () => true,
};

describe('部门的时限', () => {
  // 2026-03-02 is a Monday; five working days end on Monday the 9th.
  const term: OpinionTerm = {
    sentOn: '2026-03-02',
    workdays: 5,
    opinion: null,
    givenOn: null,
    pauses: [],
  };
  it.each<[string, Partial<OpinionTerm>, string, string, string, number]>([
    ['送出当天', {}, '2026-03-02', 'waiting', '2026-03-09', 5],
    ['到期当天', {}, '2026-03-09', 'waiting', '2026-03-09', 0],
    ['过期一天', {}, '2026-03-10', 'overdue', '2026-03-09', 0],
    [
      '停了两个工作日',
      { pauses: [{ startedOn: '2026-03-04', endedOn: '2026-03-05' }] },
      '2026-03-10',
      'waiting',
      '2026-03-11',
      1,
    ],
    [
      '还停着',
      { pauses: [{ startedOn: '2026-03-04', endedOn: null }] },
      '2026-03-20',
      'paused',
      '2026-03-26',
      4,
    ],
    [
      '到期当天给',
      { opinion: 'agree', givenOn: '2026-03-09' },
      '2026-04-01',
      'given',
      '2026-03-09',
      0,
    ],
    [
      '晚一天给',
      { opinion: 'agree', givenOn: '2026-03-10' },
      '2026-04-01',
      'late',
      '2026-03-09',
      0,
    ],
  ])('%s', (_, change, today, state, dueOn, daysLeft) => {
    expect(opinionClock({ ...term, ...change }, { book: weekdays, today })).toEqual({
      state,
      dueOn,
      daysLeft,
    });
  });

  it('停多少个工作日，就顺延多少个工作日', () => {
    const offset = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(offset, fc.integer({ min: 0, max: 20 }), (start, length) => {
        const day = (n: number) => new Date(Date.UTC(2026, 2, 2 + n)).toISOString().slice(0, 10);
        const pause = { startedOn: day(start), endedOn: day(start + length) };
        const stood = Array.from({ length: length + 1 }, (__, n) => day(start + n)).filter(
          weekdays.isWorkday,
        ).length;
        const { dueOn } = opinionClock(
          { ...term, pauses: [pause] },
          { book: weekdays, today: day(60) },
        );
        const later = opinionClock(
          { ...term, workdays: 5 + stood },
          { book: weekdays, today: day(60) },
        );
        expect(dueOn).toBe(later.dueOn);
        expect(
          opinionClock({ ...term, pauses: [pause] }, { book: weekdays, today: dueOn }).state,
        ).toBe('waiting');
      }),
    );
  });
});

describe('转待上会', () => {
  const opinion = (state: 'given' | 'late' | 'waiting' | 'paused' | 'overdue') => ({
    label: '生态环境',
    state,
    dueOn: '2026-03-09',
  });
  it.each([
    ['都回复了', 'given', []],
    ['逾期回复也算', 'late', []],
    ['还在等', 'waiting', ['pre-review.readiness.opinions-in']],
    ['停着表', 'paused', ['pre-review.readiness.opinions-in']],
    ['逾期未回复，不再等', 'overdue', []],
  ] as const)('%s', (_, state, expected) => {
    const findings = judgeReadiness(
      { opinions: [opinion('given'), opinion(state)], isSettled: true },
      pack,
    );
    expect(blocking(findings).map(({ ruleId }) => ruleId)).toEqual(expected);
    const mark = findings.find(({ ruleId }) => ruleId === 'pre-review.readiness.unanswered');
    expect(mark?.verdict).toBe(state === 'overdue' ? 'fail' : 'pass');
  });
});
