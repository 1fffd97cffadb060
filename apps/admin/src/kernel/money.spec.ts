import { moneyText, readWan, wanText } from './money.js';

describe('金额显示', () => {
  it.each([
    [0, '0 万元'],
    [5, '5 元'],
    [9_999, '9,999 元'],
    [10_000, '1 万元'],
    [35_000_500, '3,500.05 万元'],
    [99_999_999, '10,000 万元'],
    [100_000_000, '1 亿元'],
    [120_000_000, '1.2 亿元'],
    [123_456_789_000, '1,234.57 亿元'],
  ])('%d 元显示为 %s', (yuan, text) => {
    expect(moneyText(yuan)).toBe(text);
  });

  it('英文用 million 和 billion', () => {
    expect(moneyText(120_000_000, 'en')).toBe('CNY 120 million');
    expect(moneyText(2_500_000_000, 'en')).toBe('CNY 2.5 billion');
    expect(moneyText(350_000, 'en')).toBe('CNY 350,000');
  });
});

describe('万元录入', () => {
  it.each([
    ['', null],
    ['3500', 35_000_000],
    ['3500.05', 35_000_500],
    ['0.0001', 1],
    ['１２，０００．５', 120_005_000],
    ['12,000 ', 120_000_000],
    ['1.2亿', 120_000_000],
    ['1.2亿元', 120_000_000],
    ['800万', 8_000_000],
    ['10.', 100_000],
  ])('“%s”读作 %s 元', (text, yuan) => {
    expect(readWan(text)).toEqual({ ok: true, yuan });
  });

  it.each(['约3000', '50-60', '1.23456', '-5', 'abc', '1.2.3'])('“%s”不猜，退回修改', (text) => {
    expect(readWan(text)).toEqual({ ok: false });
  });

  it('已存金额原样回到输入框', () => {
    expect(wanText(35_000_500)).toBe('3500.05');
    expect(wanText(null)).toBe('');
    expect(readWan(wanText(1))).toEqual({ ok: true, yuan: 1 });
  });
});
