import type { LeadProgress } from '../kernel/views.js';
import { paceSeries } from './paceSeries.js';

const report = (observedOn: string, investedYuan: number, more: object = {}) =>
  ({
    ...{ observedOn, investedYuan, worksPercent: 10, isCorrected: false, payments: [] },
    ...more,
  }) as unknown as LeadProgress['reports'][number];
const known = {
  asOf: '2026-03-10',
  year: 2026,
  beforeYuan: 100,
  reports: [
    report('2026-02-28', 300, { payments: [{ paidOn: '2026-01-31', amountYuan: 50 }] }),
    report('2026-02-20', 999, { isCorrected: true }),
    report('2026-01-31', 150, { payments: [{ paidOn: '2025-12-31', amountYuan: 7 }] }),
  ],
};

describe('计划与实际的曲线', () => {
  it('到每月底：上报减去上年底，凭证只算当年；更正过的不算；还没到的月份空着', () => {
    const plan = { months: [{ month: 2, investmentYuan: 60, worksLevel: 'levelling' as const }] };
    const { planned, reported, evidenced } = paceSeries(plan, known);
    expect(planned.slice(0, 4)).toEqual([0, 60, 60, 60]);
    expect(reported.slice(0, 4)).toEqual([50, 200, 200, null]);
    expect(evidenced.slice(0, 4)).toEqual([50, 50, 50, null]);
  });

  it('没有计划时没有计划线；没有填报时没有上报线', () => {
    const { planned, reported } = paceSeries(null, { ...known, reports: [] });
    expect(planned.every((value) => value === null)).toBe(true);
    expect(reported[0]).toBeNull();
  });
});
