import { forcesOn, packInForce, replacedBy } from './index.js';

const packs = (...days: string[]) =>
  days.map((effectiveFrom, place) => ({ version: `v${place + 1}`, effectiveFrom }));
const onDay = (approved: ReturnType<typeof packs>, day: string) =>
  packInForce(approved, day)?.version;

describe('哪一版在用', () => {
  const two = packs('2026-01-01', '2026-12-01');

  it.each([
    ['生效前一天用旧版', '2026-11-30', 'v1'],
    ['生效当天用新版', '2026-12-01', 'v2'],
    ['头一版之前没有', '2025-12-31', undefined],
  ])('%s', (_, day, expected) => expect(onDay(two, day)).toBe(expected));

  it('后批准的取代先批准的：定在更晚生效的那一版不再生效', () => {
    const approved = packs('2026-01-01', '2027-01-01', '2026-12-01');
    expect(onDay(approved, '2027-01-01')).toBe('v3');
    expect(replacedBy(two, { day: '2026-11-28', today: '2026-11-27' })).toEqual([two[1]]);
    expect(replacedBy(two, { day: '2026-12-02', today: '2026-11-27' })).toEqual([]);
  });

  it('各版的状态', () => {
    const approved = packs('2026-01-01', '2026-06-01', '2026-06-01', '2027-01-01');
    expect([...forcesOn(approved, '2026-07-01').values()]).toEqual([
      'past',
      'replaced',
      'current',
      'future',
    ]);
  });
});
