import fc from 'fast-check';
import type { Stage, StageEvent } from './index.js';
import {
  foldStageEvents,
  stages,
  stageTrack,
  standingStageEvents,
  suspendedFrom,
} from './index.js';

function event(id: string, to: Stage, happenedOn: string, correctsId?: string): StageEvent {
  return {
    id,
    to,
    happenedOn,
    dateCertainty: 'exact',
    recordedAt: `2026-11-01T00:00:${id.padStart(2, '0')}Z`,
    correctsId: correctsId ?? null,
  };
}

const history = [
  event('1', 'lead', '2026-01-05'),
  event('2', 'negotiating', '2026-02-01'),
  event('3', 'in_pre_review', '2026-03-01'),
];

describe('当前阶段由事件推出', () => {
  it('最后登记的一步就是当前阶段', () => {
    expect(foldStageEvents(history)).toEqual({
      stage: 'in_pre_review',
      since: '2026-03-01',
      sinceCertainty: 'exact',
      eventId: '3',
    });
  });

  it('更正日期：阶段不变，起始日按更正，仍指原事件', () => {
    const events = [...history, event('4', 'in_pre_review', '2026-03-08', '3')];
    expect(foldStageEvents(events)).toMatchObject({ since: '2026-03-08', eventId: '3' });
  });

  it('同一事件更正两次，以后一次为准', () => {
    const events = [
      ...history,
      event('4', 'in_pre_review', '2026-03-08', '3'),
      event('5', 'committee_passed', '2026-03-09', '3'),
    ];
    expect(foldStageEvents(events)).toMatchObject({
      stage: 'committee_passed',
      since: '2026-03-09',
    });
  });

  it('更正一条更正，等于再更正原事件', () => {
    const events = [
      ...history,
      event('4', 'in_pre_review', '2026-03-08', '3'),
      event('5', 'in_pre_review', '2026-03-10', '4'),
    ];
    expect(foldStageEvents(events)).toMatchObject({ since: '2026-03-10', eventId: '3' });
  });

  it('更正早先一步的日期，不会让它变成当前阶段', () => {
    const events = [...history, event('4', 'negotiating', '2026-03-20', '2')];
    expect(foldStageEvents(events).stage).toBe('in_pre_review');
    expect(standingStageEvents(events)[1]).toMatchObject({
      happenedOn: '2026-03-20',
      correctedBy: '4',
    });
  });

  it('导入时同一时刻登记的几步，按发生日期、再按阶段先后排', () => {
    const at = (to: Stage, happenedOn: string) => ({
      ...event(to, to, happenedOn),
      recordedAt: '2026-11-01T00:00:00Z',
    });
    const imported = [
      at('lost', '2026-10-31'),
      at('contracted', '2026-10-31'),
      at('lead', '2026-01-05'),
    ];
    expect(standingStageEvents(imported).map(({ to }) => to)).toEqual([
      'lead',
      'contracted',
      'lost',
    ]);
  });

  it('没有事件的项目是错误，不猜成线索', () => {
    expect(() => foldStageEvents([])).toThrow('阶段史为空');
  });
});

describe('任意历史', () => {
  const anyHistory = fc
    .array(
      fc.record({
        to: fc.constantFrom(...stages.map(({ id }) => id)),
        day: fc.integer({ min: 10, max: 28 }),
        second: fc.integer({ min: 10, max: 20 }),
        corrects: fc.option(fc.nat(), { nil: null }),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((rows) =>
      rows.map(({ to, day, second, corrects }, i): StageEvent => ({
        ...event(`e${i}`, to, `2026-01-${day}`),
        recordedAt: `2026-11-01T00:00:${second}Z`,
        correctsId: corrects === null || i === 0 ? null : `e${corrects % i}`,
      })),
    );
  const shuffled = anyHistory.chain((events) =>
    fc.tuple(
      fc.constant(events),
      fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
    ),
  );

  it('结果与到达次序无关', () => {
    fc.assert(
      fc.property(shuffled, ([events, other]) => {
        expect(foldStageEvents(other)).toEqual(foldStageEvents(events));
        expect(standingStageEvents(other)).toEqual(standingStageEvents(events));
        expect(stageTrack(other)).toEqual(stageTrack(events));
      }),
    );
  });

  it('更正只改内容，不增减步数', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const steps = events.filter(({ correctsId }) => correctsId === null).length;
        expect(standingStageEvents(events)).toHaveLength(steps);
      }),
    );
  });

  it('轨迹上有且只有一个当前阶段', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const current = stageTrack(events).filter(({ state }) => state === 'current');
        expect(current.map(({ stage }) => stage)).toEqual([foldStageEvents(events).stage]);
      }),
    );
  });
});

describe('暂缓与轨迹', () => {
  const suspended = [...history, event('4', 'suspended', '2026-04-01')];

  it('记得暂缓前的阶段；恢复后不再是暂缓', () => {
    expect(suspendedFrom(suspended)).toBe('in_pre_review');
    expect(suspendedFrom([...suspended, event('5', 'in_pre_review', '2026-05-01')])).toBeNull();
  });

  it('退出时，走过的阶段仍是走过，退出列在最后', () => {
    const track = stageTrack(suspended);
    expect(track.filter(({ state }) => state === 'done').map(({ label }) => label)).toEqual([
      '线索',
      '在谈',
      '预审',
    ]);
    expect(track.at(-1)).toMatchObject({ stage: 'suspended', state: 'current', eventId: '4' });
  });

  it('退回在谈后，预审重新待办', () => {
    const track = stageTrack([...history, event('4', 'negotiating', '2026-03-15')]);
    expect(track.find(({ stage }) => stage === 'in_pre_review')).toMatchObject({
      state: 'todo',
      happenedOn: null,
    });
    expect(track.find(({ stage }) => stage === 'negotiating')).toMatchObject({
      state: 'current',
      happenedOn: '2026-03-15',
    });
  });
});
