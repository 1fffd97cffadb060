import fc from 'fast-check';
import { dayOf, daysBetween, isDay } from './index.js';

describe('日期', () => {
  it.each([
    ['闰日', '2028-02-29', true],
    ['平年没有闰日', '2026-02-29', false],
    ['没有十三月', '2026-13-01', false],
    ['必须补零', '2026-1-5', false],
    ['不带时刻', '2026-01-05T00:00:00Z', false],
    ['空', '', false],
  ])('%s', (_, text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it('相隔天数跨月跨年', () => {
    expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  });

  it('拼出的日期必是真实的一天', () => {
    const anyNumber = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(anyNumber, anyNumber, (month, day) => {
        const date = dayOf(2026, month, day);
        expect(date === null || isDay(date)).toBe(true);
      }),
    );
  });
});
