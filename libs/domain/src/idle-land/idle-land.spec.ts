import { defaultRulePack } from '../county/index.js';
import { idleClock, type IdleFacts, judgeIdleLand, yearsAfter } from './index.js';

describe('闲置土地的时点', () => {
  const at = (today: string, startedOn: string | null = null) =>
    idleClock('2024-02-29', startedOn, today).current?.id ?? null;

  it.each([
    ['九十天前一天不提示', '2023-11-30', null],
    ['距约定开工九十天', '2023-12-01', 'start-90'],
    ['距约定开工三十天', '2024-01-30', 'start-30'],
    ['约定开工当天', '2024-02-29', 'start'],
    ['距满一年六十天', '2024-12-30', 'year1-60'],
    ['满一年前一天', '2025-02-27', 'year1-60'],
    ['满一年（闰日落在二十八日）', '2025-02-28', 'year1'],
    ['距满两年九十天', '2025-11-30', 'year2-90'],
    ['满两年', '2026-02-28', 'year2'],
  ])('%s', (_, today, id) => {
    expect(at(today)).toBe(id);
  });

  it('动工以后不再提示；之后的时点没有到过', () => {
    expect(at('2026-02-28', '2024-06-01')).toBeNull();
    const { points } = idleClock('2024-02-29', '2024-06-01', '2026-02-28');
    expect(points.filter(({ isReached }) => isReached).map(({ id }) => id)).toEqual([
      'start-90',
      'start-30',
      'start',
    ]);
  });

  it('满几年就是几年后的同一天', () => {
    expect(yearsAfter('2026-05-31', 1)).toBe('2027-05-31');
    expect(yearsAfter('2024-02-29', 4)).toBe('2028-02-29');
  });
});

describe('动工后停建', () => {
  const stopped: IdleFacts = {
    today: '2026-06-01',
    agreedStartOn: '2024-01-01',
    startedOn: '2024-03-01',
    stoppedOn: '2025-06-01',
    dueMu: '90',
    developedMu: '30',
    totalInvestmentYuan: 100,
    investedYuan: 25,
  };
  const verdict = (facts: Partial<IdleFacts>) =>
    judgeIdleLand({ ...stopped, ...facts }, defaultRulePack)[1]?.verdict;

  it.each<[string, Partial<IdleFacts>, string]>([
    ['面积正好三分之一、投资正好四分之一', {}, 'pass'],
    ['面积少 0.01 亩', { developedMu: '29.99' }, 'fail'],
    ['投资少一元', { investedYuan: 24 }, 'fail'],
    ['停建差一天满一年', { developedMu: '1', today: '2026-05-31' }, 'pass'],
    ['没有停建', { stoppedOn: null, developedMu: '1' }, 'pass'],
    ['没有面积不能判断', { developedMu: null }, 'unknown'],
    ['投资不足已够，没有面积也提示', { developedMu: null, investedYuan: 1 }, 'fail'],
  ])('%s', (_, facts, expected) => {
    expect(verdict(facts)).toBe(expected);
  });

  it('没有约定开工日期的，不猜', () => {
    const [finding] = judgeIdleLand(
      { ...stopped, startedOn: null, agreedStartOn: null },
      defaultRulePack,
    );
    expect(finding?.verdict).toBe('unknown');
  });
});
