import { checkCorrection, type CorrectionContext } from './check-correction.js';
import type { StageEvent } from './stage-events.js';

const event = (id: string, to: StageEvent['to'], happenedOn: string): StageEvent => ({
  id,
  to,
  happenedOn,
  dateCertainty: 'exact',
  recordedAt: `2026-06-01T00:00:0${id}Z`,
  correctsId: null,
});

const context: CorrectionContext = {
  events: [
    event('1', 'lead', '2026-03-01'),
    event('2', 'negotiating', '2026-03-10'),
    event('3', 'in_pre_review', '2026-04-10'),
  ],
  from: 'negotiating',
  firstContactOn: '2026-03-01',
  today: '2026-06-01',
};
const reasons = (asked: Parameters<typeof checkCorrection>[0], changed = {}) =>
  checkCorrection(asked, { ...context, ...changed }).map(({ field, reason }) => [field, reason]);

describe('阶段更正', () => {
  it.each([
    ['与今天同日可以', '2026-06-01', []],
    ['晚于今天一天不可以', '2026-06-02', [['happenedOn', '晚于今天 2026-06-01']]],
    ['与上一阶段同日可以', '2026-03-10', []],
    ['早于上一阶段一天不可以', '2026-03-09', [['happenedOn', '早于上一阶段“在谈”的 2026-03-10']]],
    [
      '早于首次接洽：两个理由一次说全',
      '2026-02-28',
      [
        ['happenedOn', '早于首次接洽 2026-03-01'],
        ['happenedOn', '早于上一阶段“在谈”的 2026-03-10'],
      ],
    ],
  ])('最后一条的日期：%s', (_name, happenedOn, expected) => {
    expect(reasons({ eventId: '3', to: 'in_pre_review', happenedOn })).toEqual(expected);
  });

  it('中间一条的日期不得晚于下一阶段，差一天即不可以', () => {
    const asked = { eventId: '2', to: 'negotiating' as const };
    expect(reasons({ ...asked, happenedOn: '2026-04-10' })).toEqual([]);
    expect(reasons({ ...asked, happenedOn: '2026-04-11' })).toEqual([
      ['happenedOn', '晚于下一阶段“预审”的 2026-04-10'],
    ]);
  });

  it('不能借更正跳过阶段：从在谈不能改成达效', () => {
    expect(reasons({ eventId: '3', to: 'at_target', happenedOn: '2026-04-10' })).toEqual([
      ['to', '从“在谈”不能转到“达效”'],
    ]);
    expect(reasons({ eventId: '3', to: 'lost', happenedOn: '2026-04-10' })).toEqual([]);
  });

  it('登记的第一条只能改日期；后面已有记录的也只能改日期', () => {
    expect(reasons({ eventId: '1', to: 'negotiating', happenedOn: '2026-03-01' })).toEqual([
      ['to', '每个项目都从线索开始'],
    ]);
    expect(
      reasons({ eventId: '2', to: 'lost', happenedOn: '2026-03-10' }, { from: 'lead' }),
    ).toEqual([['to', '后面已有阶段记录']]);
  });

  it('台账导入的最后一条没有来路，可改为任一阶段', () => {
    const asked = { eventId: '3', to: 'contracted' as const, happenedOn: '2026-04-10' };
    expect(reasons(asked, { from: null })).toEqual([]);
  });

  it('更正的更正、已被取代的更正，都按最初那次推进来判', () => {
    const correction = (id: string, correctsId: string): StageEvent => ({
      ...event(id, 'in_pre_review', `2026-04-1${id}`),
      correctsId,
    });
    const events = [...context.events, correction('4', '3'), correction('5', '4')];
    for (const eventId of ['3', '4', '5']) {
      const asked = { eventId, to: 'at_target' as const, happenedOn: '2026-04-20' };
      expect(reasons(asked, { events })).toEqual([['to', '从“在谈”不能转到“达效”']]);
    }
  });

  it('什么也没改：请不必更正', () => {
    expect(reasons({ eventId: '3', to: 'in_pre_review', happenedOn: '2026-04-10' })).toEqual([
      ['happenedOn', '与现有记录相同'],
    ]);
  });
});
