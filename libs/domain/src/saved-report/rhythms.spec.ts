import { cutOffOf, type ReportRhythm } from './rhythms.js';

describe('定期报表截至哪一天', () => {
  it.each<[string, ReportRhythm, string, string]>([
    ['每天：前一天', 'daily', '2026-03-01', '2026-02-28'],
    ['每天：跨年', 'daily', '2027-01-01', '2026-12-31'],
    ['每周：周一截至昨天（周日）', 'weekly', '2026-11-23', '2026-11-22'],
    ['每周：周六仍截至上周日', 'weekly', '2026-11-28', '2026-11-22'],
    ['每周：周日还没有过完，截至上一个周日', 'weekly', '2026-11-29', '2026-11-22'],
    ['每月：月初截至上月末', 'monthly', '2026-03-01', '2026-02-28'],
    ['每月：闰年二月', 'monthly', '2028-03-15', '2028-02-29'],
    ['每月：月末仍截至上月末', 'monthly', '2026-03-31', '2026-02-28'],
  ])('%s', (_, rhythm, today, day) => {
    expect(cutOffOf(rhythm, today)).toBe(day);
  });
});
