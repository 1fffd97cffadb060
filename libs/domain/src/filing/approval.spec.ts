import { barePack, traveller } from '../../../../test/world/build-filing.js';
import { shiftDay } from '../dates/index.js';
import { judge } from '../rule/index.js';
import type { TripRank } from './index.js';
import { approvalNeeded, departureRules } from './index.js';

const party = (ranks: TripRank[], days: number) => ({
  travellers: ranks.map((rank, at) => traveller({ userId: `u${at}`, rank })),
  departsOn: '2026-03-02',
  returnsOn: shiftDay('2026-03-02', days - 1),
});

describe('谁来批：职级与天数', () => {
  it.each<[string, TripRank[], number, string]>([
    ['工作人员三天', ['staff'], 3, 'unit_head'],
    ['工作人员四天', ['staff'], 4, 'hub'],
    ['工作人员五天', ['section'], 5, 'hub'],
    ['工作人员六天，超过天数再提一级也是市领导', ['staff'], 6, 'leader'],
    ['班子成员两天', ['deputy'], 2, 'unit_head'],
    ['班子成员三天', ['deputy', 'staff'], 3, 'hub'],
    ['主要负责人一天', ['unit_head'], 1, 'hub'],
    ['主要负责人三天', ['unit_head'], 3, 'hub'],
    ['主要负责人四天', ['staff', 'unit_head'], 4, 'leader'],
    ['有市领导，哪怕一天', ['staff', 'leader'], 1, 'other_leader'],
    ['五个人', ['staff', 'staff', 'staff', 'staff', 'staff'], 1, 'unit_head'],
    ['六个人，提一级', ['staff', 'staff', 'staff', 'staff', 'staff', 'staff'], 1, 'hub'],
  ])('%s', (_, ranks, days, level) => {
    expect(approvalNeeded(party(ranks, days), barePack).level).toBe(level);
  });

  it('县里改了天数就按县里的', () => {
    const own = { staffByUnitHead: { value: 1, source: '县定' } };
    const set = { ...barePack, params: { 'trip.approval.matrix': own } };
    expect(approvalNeeded(party(['staff'], 2), set).level).toBe('hub');
  });
});

describe('出发', () => {
  it.each([
    ['批准后第五天出发', '2026-03-05', 'pass'],
    ['批准后第六天出发', '2026-03-06', 'fail'],
  ])('%s', (_, departsOn, verdict) => {
    const facts = { approvedOn: '2026-02-28', departsOn, departedOn: departsOn, today: departsOn };
    expect(judge(departureRules, facts, barePack)[0]?.verdict).toBe(verdict);
  });

  it('没批不猜；明天出发的不能今天登记', () => {
    const facts = {
      approvedOn: null,
      departsOn: '2026-03-06',
      departedOn: '2026-03-06',
      today: '2026-03-05',
    };
    expect(judge(departureRules, facts, barePack).map(({ verdict }) => verdict)).toEqual([
      'unknown',
      'fail',
    ]);
  });
});
