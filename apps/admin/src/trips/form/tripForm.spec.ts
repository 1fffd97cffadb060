import { judgeableBody, markedDays, tripBody } from './tripForm.js';

const typed = {
  departsOn: '2026-03-05',
  returnsOn: '2026-03-06',
  aim: '',
  travellers: [{ key: 'x', name: '方晓宁', rank: 'staff' }],
  stops: [{ place: '上海市松江区' }],
  appointments: [
    { on: '2026-03-05', enterprise: '试验企业' },
    { on: '2026-03-06', enterprise: '' },
  ],
  budget: [{ kind: 'lodging', amountYuan: 0 }, { kind: 'meal' }],
};

describe('外出报备的表单', () => {
  it('空白作空值，站点没有另写日期的就是全程，数量没写的是一', () => {
    const body = tripBody(typed);
    expect(body).toMatchObject({
      aim: null,
      stops: [{ place: '上海市松江区', arrivesOn: '2026-03-05', leavesOn: '2026-03-06' }],
      budget: [
        { amountYuan: 0, count: 1 },
        { amountYuan: null, count: 1 },
      ],
    });
    expect(JSON.stringify(body)).not.toContain('key');
  });

  it('边填边判断时，没填完的行先不算；保存时一行不少', () => {
    expect(judgeableBody(typed).appointments).toHaveLength(1);
    expect(judgeableBody(typed).budget).toHaveLength(1);
    expect(tripBody(typed).appointments).toHaveLength(2);
  });

  it('一天只有一个标记，再点一次取消', () => {
    const marked = markedDays([], '2026-03-05', 'travel');
    expect(markedDays(marked, '2026-03-05', 'reason')).toEqual([
      { on: '2026-03-05', kind: 'reason', note: null },
    ]);
    expect(markedDays(marked, '2026-03-05', null)).toEqual([]);
  });
});
