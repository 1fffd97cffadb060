import fc from 'fast-check';
import type { Signed } from './index.js';
import { cohortsOf } from './index.js';

const one = (overrides: Partial<Signed>): Signed => ({
  signedOn: '2025-03-01',
  startedOn: null,
  producedOn: null,
  isOut: false,
  totalInvestmentYuan: 100,
  fixedAssetInvestmentYuan: null,
  ...overrides,
});

describe('按签约年度', () => {
  it('签约到开工到投产；没开工的分未开工和退出；天数取中位', () => {
    const cohorts = cohortsOf([
      one({}),
      one({ isOut: true }),
      one({ startedOn: '2025-03-11' }),
      one({ startedOn: '2025-04-30', producedOn: '2026-01-01' }),
      one({ signedOn: '2026-12-31', totalInvestmentYuan: null }),
    ]);
    expect(cohorts.map(({ year }) => year)).toEqual([2026, 2025]);
    expect(cohorts[1]).toMatchObject({
      signed: { count: 4, totalInvestmentYuan: 400 },
      started: { count: 2 },
      producing: { count: 1 },
      notStarted: { count: 1 },
      left: { count: 1 },
      startedPercent: 50,
      producingPercent: 25,
      medianDaysToStart: 10,
    });
    expect(cohorts[0]).toMatchObject({ startedPercent: 0, medianDaysToStart: null });
  });

  it('任意项目：已开工、未开工、退出三者之和恒等于签约', () => {
    const days = fc.option(fc.constantFrom('2025-05-01', '2026-05-01'));
    const signed = fc.record({
      signedOn: fc.constantFrom('2024-01-01', '2025-01-01'),
      startedOn: days,
      producedOn: days,
      isOut: fc.boolean(),
      totalInvestmentYuan: fc.option(fc.nat()),
      fixedAssetInvestmentYuan: fc.option(fc.nat()),
    });
    fc.assert(
      fc.property(fc.array(signed), (all) => {
        const cohorts = cohortsOf(all);
        expect(cohorts.reduce((sum, { signed: { count } }) => sum + count, 0)).toBe(all.length);
        for (const { signed: whole, started, notStarted, left } of cohorts)
          expect(started.count + notStarted.count + left.count).toBe(whole.count);
      }),
    );
  });
});
