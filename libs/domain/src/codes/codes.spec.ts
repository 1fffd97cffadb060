import fc from 'fast-check';
import {
  checkPhone,
  industryLabel,
  isMobilePhone,
  localIndustryClasses,
  manufacturingDivisions,
  maskPhone,
} from './index.js';

describe('电话', () => {
  it.each([
    ['手机号', '13800001234', '13800001234'],
    ['全角', '１３８００００１２３４', '13800001234'],
    ['带国别码', '+86 138 0000 1234', '13800001234'],
    ['座机', '0563-4012345', '0563-4012345'],
    ['区号加括号', '(0563)4012345', '05634012345'],
    ['带分机', '021-61234567-801', '021-61234567-801'],
  ])('认得%s', (_, text, phone) => {
    expect(checkPhone(text)).toEqual({ ok: true, phone });
  });

  it.each([
    ['少一位', '1380000123'],
    ['多一位', '138000012345'],
    ['号段不存在', '12800001234'],
    ['位数不足', '1380013'],
    ['不带区号的座机', '4012345'],
  ])('不认%s', (_, text) => {
    expect(checkPhone(text).ok).toBe(false);
    expect(isMobilePhone(text)).toBe(false);
  });

  it.each([
    ['手机', '13812341234', '138****1234'],
    ['座机留区号和末两位', '0563-4012345', '0563-*****45'],
    ['认不出的只留末两位', '1380013', '*****13'],
    ['没有', null, null],
    ['空', '', null],
  ])('遮蔽%s', (_, phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it('遮蔽后手机号至多露出七位', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }), (number) => {
        expect(maskPhone(String(number)).replace(/\*/g, '')).toHaveLength(7);
      }),
    );
  });
});

describe('行业字典', () => {
  it('制造业大类 13–43 共 31 个，都标待确认', () => {
    expect(manufacturingDivisions.map(({ code }) => Number(code))).toEqual(
      Array.from({ length: 31 }, (_, i) => 13 + i),
    );
    expect([...manufacturingDivisions, ...localIndustryClasses].every((each) => each.pending)).toBe(
      true,
    );
  });

  it.each([
    ['小类', '3670', '汽车零部件及配件制造'],
    ['没有小类时给大类', '3612', '汽车制造业'],
    ['不认识', '9999', null],
  ])('%s', (_, code, label) => {
    expect(industryLabel(code)).toBe(label);
  });
});
