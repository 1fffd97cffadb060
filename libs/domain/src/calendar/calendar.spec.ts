import fc from 'fast-check';
import type { DayKind, Pause } from '../index.js';
import {
  addWorkdays,
  dayBook,
  dueAfterWorkdays,
  isWeekend,
  shiftDay,
  workdaysBetween,
  yearsExpected,
} from '../index.js';

/** 国务院办公厅 2026 年放假安排中的国庆与春节两段，及调休上班日。 */
const moved: Record<string, DayKind> = {
  '2026-02-14': 'work',
  '2026-02-28': 'work',
  '2026-09-20': 'work',
  '2026-10-10': 'work',
};
for (let day = '2026-02-15'; day <= '2026-02-23'; day = shiftDay(day, 1)) moved[day] = 'rest';
for (let day = '2026-10-01'; day <= '2026-10-07'; day = shiftDay(day, 1)) moved[day] = 'rest';

const bookWith = (overrides: Record<string, DayKind | 'standard'> = {}) =>
  dayBook({
    published: (day) => moved[day],
    overrides: new Map(Object.entries(overrides)),
    years: new Set([2026]),
  });
const book = bookWith();

describe('哪天上班', () => {
  it.each([
    ['普通周一', '2026-03-02', true],
    ['普通周六', '2026-03-07', false],
    ['春节前的周六调休上班', '2026-02-14', true],
    ['春节', '2026-02-17', false],
    ['国庆后的周六调休上班', '2026-10-10', true],
    ['1970 年前的周日', '1969-12-28', false],
  ])('%s %s', (_, day, expected) => {
    expect(book.isWorkday(day)).toBe(expected);
  });

  it('管理员录入的先于公布的；改回“不调整”即按普通周', () => {
    const own = bookWith({ '2026-02-14': 'rest', '2026-03-02': 'rest', '2026-10-01': 'standard' });
    expect(['2026-02-14', '2026-03-02', '2026-10-01'].map((day) => own.isWorkday(day))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('没有录入的年份不算知道', () => {
    expect([book.knows(2026), book.knows(2027)]).toEqual([true, false]);
  });

  it.each([
    ['2026-10-31', [2026]],
    ['2026-11-01', [2026, 2027]],
    ['2026-12-31', [2026, 2027]],
    ['2027-01-01', [2027]],
  ])('%s 应有的年份', (today, years) => {
    expect(yearsExpected(today)).toEqual(years);
  });
});

describe('工作日时限', () => {
  const due = (from: string, count: number, pauses: Pause[] = [], today = '2026-12-31') =>
    dueAfterWorkdays(from, count, { book, pauses, today });

  it.each([
    ['当日不计', '2026-03-02', 5, '2026-03-09'],
    ['0 个工作日就是当日', '2026-03-07', 0, '2026-03-07'],
    ['跨国庆：七天不计，补班的周六计', '2026-09-30', 3, '2026-10-10'],
    ['周五交，一个工作日到周一', '2026-03-06', 1, '2026-03-09'],
    ['春节前：补班的周六是一个工作日', '2026-02-13', 1, '2026-02-14'],
    ['跨春节', '2026-02-14', 1, '2026-02-24'],
  ])('%s', (_, from, count, expected) => {
    expect(due(from, count)).toBe(expected);
    expect(addWorkdays(from, count, book)).toBe(expected);
  });

  it.each<[string, Pause[], string]>([
    ['停在到期当天：顺延到下一工作日', [pause('2026-03-09', '2026-03-09')], '2026-03-10'],
    ['停在前一天', [pause('2026-03-06', '2026-03-06')], '2026-03-10'],
    ['停在起算当天：当日本不计，不顺延', [pause('2026-03-02', '2026-03-02')], '2026-03-09'],
    ['只停在周末：不顺延', [pause('2026-03-07', '2026-03-08')], '2026-03-09'],
    ['到期以后才停：不顺延', [pause('2026-03-10', '2026-03-20')], '2026-03-09'],
    [
      '两段相叠，只算一次',
      [pause('2026-03-03', '2026-03-05'), pause('2026-03-04', '2026-03-06')],
      '2026-03-13',
    ],
    ['还没恢复：至少到今天以后', [pause('2026-03-04', null)], '2026-03-19'],
  ])('%s', (_, pauses, expected) => {
    expect(due('2026-03-02', 5, pauses, '2026-03-13')).toBe(expected);
  });

  it('已用工作日不计停钟；未到时为 0', () => {
    const used = (to: string, pauses: Pause[] = []) =>
      workdaysBetween('2026-03-02', to, { book, pauses });
    expect([used('2026-03-09'), used('2026-03-02'), used('2026-02-01')]).toEqual([5, 0, 0]);
    expect(used('2026-03-09', [pause('2026-03-04', null)])).toBe(1);
  });
});

describe('任何起日与天数', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((n) => shiftDay('2025-01-01', n));
  const count = fc.integer({ min: 1, max: 80 });
  const overrides = fc.dictionary(day, fc.constantFrom<DayKind>('work', 'rest'), { maxKeys: 30 });

  it('加上 n 个工作日，其间恰有 n 个工作日，且落在工作日上', () => {
    fc.assert(
      fc.property(day, count, overrides, (from, n, own) => {
        const own2 = bookWith(own);
        const to = addWorkdays(from, n, own2);
        expect(workdaysBetween(from, to, { book: own2 })).toBe(n);
        expect(own2.isWorkday(to)).toBe(true);
      }),
    );
  });

  it('停钟只会推后，不会提前；推后以后用掉的仍是 n 个', () => {
    fc.assert(
      fc.property(
        day,
        count,
        fc.array(fc.tuple(day, fc.nat(20)), { maxLength: 3 }),
        (from, n, stops) => {
          const pauses = stops.map(([startedOn, length]) =>
            pause(startedOn, shiftDay(startedOn, length)),
          );
          const to = dueAfterWorkdays(from, n, { book, pauses, today: '2026-12-31' });
          expect(to >= addWorkdays(from, n, book)).toBe(true);
          expect(workdaysBetween(from, to, { book, pauses })).toBe(n);
        },
      ),
    );
  });

  it('七天里恰有两个周末日', () => {
    fc.assert(
      fc.property(day, (from) => {
        const week = Array.from({ length: 7 }, (_, i) => shiftDay(from, i));
        expect(week.filter(isWeekend)).toHaveLength(2);
      }),
    );
  });
});

function pause(startedOn: string, endedOn: string | null): Pause {
  return { startedOn, endedOn };
}
