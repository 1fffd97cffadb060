import { monthDays } from './monthDays.js';

describe('月历的格子', () => {
  it.each([
    ['2026 年 11 月 1 日是周日', 2026, 11, 6, 30],
    ['2026 年 6 月 1 日是周一', 2026, 6, 0, 30],
    ['闰年二月', 2028, 2, 1, 29],
    ['2024 年以前', 2023, 1, 6, 31],
  ])('%s', (_, year, month, blanks, length) => {
    const days = monthDays(year, month);
    expect(days.filter((day) => day === null)).toHaveLength(blanks);
    expect(days.filter((day) => day !== null)).toHaveLength(length);
  });
});
