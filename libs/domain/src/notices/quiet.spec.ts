import fc from 'fast-check';
import { isClockTime, minutesOfQuiet } from './quiet.js';

const night = { from: '20:00', until: '08:00' };
const noon = { from: '12:00', until: '13:30' };

describe('免打扰时段', () => {
  it.each([
    ['没有设', '03:00', null, 0],
    ['起止相同等于没有设', '03:00', { from: '08:00', until: '08:00' }, 0],
    ['过夜：开始前一分钟照发', '19:59', night, 0],
    ['过夜：开始即等', '20:00', night, 720],
    ['过夜：午夜之后接着等', '00:30', night, 450],
    ['过夜：结束前一分钟', '07:59', night, 1],
    ['过夜：结束即发', '08:00', night, 0],
    ['不过夜：中间', '13:00', noon, 30],
    ['不过夜：之外', '13:30', noon, 0],
  ])('%s', (_, now, quiet, wait) => {
    expect(minutesOfQuiet(now, quiet)).toBe(wait);
  });

  it('等完之后一定不再是免打扰', () => {
    const time = fc
      .integer({ min: 0, max: 1439 })
      .map(
        (n) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`,
      );
    const later = (now: string, wait: number): string => {
      const n = (Number(now.slice(0, 2)) * 60 + Number(now.slice(3)) + wait) % 1440;
      return `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`;
    };
    fc.assert(
      fc.property(time, time, time, (now, from, until) => {
        const quiet = { from, until };
        expect(minutesOfQuiet(later(now, minutesOfQuiet(now, quiet)), quiet)).toBe(0);
      }),
    );
  });

  it.each([
    ['00:00', true],
    ['23:59', true],
    ['24:00', false],
    ['8:00', false],
  ])('钟点 %s', (text, isTime) => {
    expect(isClockTime(text)).toBe(isTime);
  });
});
