import { shownNumber } from './shownNumber.js';

describe('数按表上的写法显示：截位不进位', () => {
  it.each([
    ['80.24', '80.24', false],
    ['79.996', '79.99', true],
    ['16.3333333333', '16.33', true],
    ['0.371', '0.371', false],
    ['0.0037199', '0.00371', true],
    ['100', '100', false],
    ['100.00', '100', false],
    ['6000000', '6,000,000', false],
    ['-12.005', '-12', true],
    ['0', '0', false],
    ['99.001', '99', true],
  ])('%s 显示为 %s', (value, text, isCut) => {
    expect(shownNumber(value)).toEqual({ text, isCut });
  });
});
