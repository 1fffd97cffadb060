import fc from 'fast-check';
import { coreName, normaliseText, pinyinKeys, queryGrams, searchGrams } from './index.js';

describe('企业核心名', () => {
  it.each([
    ['省名与公司形式', '江苏盛翊精密科技有限公司', '盛翊精密科技'],
    ['有限责任公司同有限公司', '江苏盛翊精密科技有限责任公司', '盛翊精密科技'],
    ['市名与股份', '宁国市中鼎密封件股份有限公司', '中鼎密封件'],
    ['省市两级', '浙江省杭州市恒锐电子有限公司', '恒锐电子'],
    ['全角括号的集团', '广东锦桐精密（集团）有限公司', '锦桐精密'],
    ['半角括号的集团', '广东锦桐精密(集团)有限公司', '锦桐精密'],
    ['括号里的地名', '恒锐（上海）电子有限公司', '恒锐电子'],
    ['没有可去的', '中砾新材', '中砾新材'],
    ['去完就没了的，留着', '上海公司', '上海'],
    ['字母大小写不论', 'ABC 电子有限公司', 'abc电子'],
  ])('%s', (_, name, core) => {
    expect(coreName(name)).toBe(core);
  });

  it('再取一次不变，且不会取空', () => {
    const words = fc.constantFrom(
      '上海',
      '江苏',
      '恒锐',
      '电子',
      '(集团)',
      '有限公司',
      '股份',
      'A',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (parts) => {
        const core = coreName(parts.join(''));
        expect(core).not.toBe('');
        expect(coreName(core)).toBe(core);
      }),
    );
  });
});

describe('检索字组', () => {
  it('存单字和相邻两字', () => {
    expect(searchGrams('中鼎密封')).toEqual(['中', '鼎', '密', '封', '中鼎', '鼎密', '密封']);
  });

  it('查两字以上用字对，一字用单字', () => {
    expect(queryGrams('中鼎密')).toEqual(['中鼎', '鼎密']);
    expect(queryGrams('鼎')).toEqual(['鼎']);
  });

  it('标点和空格断开，不跨词成对', () => {
    expect(searchGrams('中鼎（AB）')).toEqual(['中', '鼎', '中鼎', 'a', 'b', 'ab']);
  });

  it('任意一段子串都查得到原文', () => {
    const text = fc.string({ unit: fc.constantFrom(...'宁国中鼎密封件AB12'), minLength: 1 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (name, a, b) => {
        const [from, to] = [a % name.length, b % name.length].toSorted((x, y) => x - y);
        const stored = searchGrams(name);
        expect(queryGrams(name.slice(from, to! + 1)).every((gram) => stored.includes(gram))).toBe(
          true,
        );
      }),
    );
  });
});

describe('拼音与规范化', () => {
  it.each([
    ['全拼与首字母', '中鼎密封', 'zhongdingmifeng', 'zdmf'],
    ['夹字母数字', '年产3万件ABC', 'nianchan3wanjianabc', 'nc3wjabc'],
    ['ü 写作 v', '吕氏', 'lvshi', 'ls'],
    ['标点不算', '恒锐（集团）', 'hengruijituan', 'hrjt'],
  ])('%s', (_, name, full, initials) => {
    expect(pinyinKeys(name)).toEqual({ full, initials });
  });

  it('全角转半角、小写、空格并一', () => {
    expect(normaliseText(' ＡＢＣ　 电子 ')).toBe('abc 电子');
  });
});
