import { rowsAddress } from './rowsAddress.js';

describe('一个数的明细在控制台的哪一页', () => {
  it.each([
    [
      '/reports/funnel/rows?asOf=2026-03-31&active=true',
      '/reports/rows?asOf=2026-03-31&active=true',
    ],
    ['/progress/pace/rows?light=red', '/progress/pace/rows?light=red'],
    ['/assessments/a1/ranking?asOf=2026-03-31#rows', '/assessments?id=a1&asOf=2026-03-31'],
    ['/assessments/a1/ranking#unranked', '/assessments?id=a1'],
    ['/alerts?light=red', `/alerts?filter=${encodeURIComponent('{"light":"red"}')}`],
    [
      '/review-meetings?status=planned%2Copen',
      `/review-meetings?filter=${encodeURIComponent('{"status":["planned","open"]}')}`,
    ],
  ])('%s', (rows, address) => expect(rowsAddress(rows)).toBe(address));
});
