import { dayOf, minuteOf } from './dates.js';

describe('时间一律按北京时间显示', () => {
  it('世界时傍晚已是北京次日', () => {
    expect(dayOf('2026-03-14T16:30:00Z')).toBe('2026-03-15');
    expect(minuteOf('2026-03-14T16:30:00Z')).toBe('2026-03-15 00:30');
    expect(minuteOf('2026-03-15T01:05:59Z')).toBe('2026-03-15 09:05');
  });
});
