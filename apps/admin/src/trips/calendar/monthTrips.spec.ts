import type { TripRow } from '../../kernel/views.js';
import { monthAfter, monthBefore, monthSpan, tripsByDay } from './monthTrips.js';

const trip = (departsOn: string, returnsOn: string) => ({ departsOn, returnsOn }) as TripRow;

describe('外出月历', () => {
  it.each([
    ['平年二月', '2026-02', '2026-02-28'],
    ['闰年二月', '2028-02', '2028-02-29'],
    ['跨年', '2026-12', '2026-12-31'],
  ])('%s：首尾两天', (_, month, to) => {
    expect(monthSpan(month)).toEqual({ from: `${month}-01`, to });
  });

  it('上个月、下个月跨年', () => {
    expect([monthAfter('2026-12'), monthBefore('2026-01')]).toEqual(['2027-01', '2025-12']);
  });

  it('首尾两天都算在外，前一天后一天不算', () => {
    const one = trip('2026-03-05', '2026-03-06');
    const days = ['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07'];
    expect([...tripsByDay([one], days).values()].map(({ length }) => length)).toEqual([0, 1, 1, 0]);
  });
});
