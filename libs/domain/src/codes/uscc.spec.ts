import fc from 'fast-check';
import { checkUscc, parseUscc } from './index.js';

describe('统一社会信用代码', () => {
  it.each([
    ['公开样例', '91110000600037341L'],
    ['公开样例', '91350100M000100Y43'],
    ['虚构代码', '91000000MA00000157'],
    ['虚构代码', '91000000MA00000232'],
    ['末位是字母 J', '91000000MA00000C5J'],
    ['末位是字母 M', '91000000MA00001K7M'],
    ['末位是数字 3', '91000000MA0000TYX3'],
  ])('%s %s 有效', (_, code) => {
    expect(checkUscc(code)).toMatchObject({ ok: true, code });
  });

  it.each([
    ['小写', '91110000600037341l'],
    ['全角', '９１１１００００６０００３７３４１Ｌ'],
    ['夹空格', ' 91110000 600037341L '],
  ])('%s先规范再判', (_, text) => {
    expect(parseUscc(text)).toBe('91110000600037341L');
  });

  it.each([
    ['末位差一', '91110000600037342L', '校验位'],
    ['少一位', '9111000060003734L', '17 位'],
    ['旧的 15 位注册号', '340000000012345', '15 位'],
    ['用了字母 O', '9111O000600037341L', '「O」'],
    ['区划里有字母', '91A10000600037341L', '第 3–8 位'],
    ['空', '', '0 位'],
  ])('%s无效，并说明原因', (_, text, reason) => {
    expect(checkUscc(text)).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
    expect(parseUscc(text)).toBeNull();
  });

  it('虚构代码的主体标识码也对，没有提醒', () => {
    expect(checkUscc('91000000MA00000157')).not.toHaveProperty('warning');
  });

  it('主体标识码校验不符只提醒，不拦', () => {
    expect(checkUscc('91350100M000100Y43')).toMatchObject({ ok: true });
    expect(checkUscc('91000000MA0000016' + lastFor('91000000MA0000016'))).toMatchObject({
      ok: true,
      warning: expect.stringContaining('主体标识码'),
    });
  });

  it('任意改动一位，必被发现', () => {
    const code = '91110000600037341L';
    const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
    fc.assert(
      fc.property(fc.nat({ max: 17 }), fc.constantFrom(...alphabet), (place, char) => {
        fc.pre(code[place] !== char);
        expect(parseUscc(code.slice(0, place) + char + code.slice(place + 1))).toBeNull();
      }),
    );
  });
});

/** The one check character that makes these 17 a code. */
function lastFor(seventeen: string): string {
  return [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].find((char) => parseUscc(seventeen + char))!;
}
