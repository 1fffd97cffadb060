import fc from 'fast-check';
import { noteFaults, plainNote } from './plain-note.js';

describe('消息里不带电话和金额', () => {
  it.each([
    ['手机号', '请联系 13812345678', '请联系 〔电话〕'],
    ['手机号带国家码', '+86 138 1234 5678 未接', '〔电话〕 未接'],
    ['手机号分段', '138-1234-5678', '〔电话〕'],
    ['全角手机号', '１３８１２３４５６７８', '〔电话〕'],
    ['座机', '0563-4012345', '〔电话〕'],
    ['座机带括号', '（0563）4012345', '〔电话〕'],
    ['万元', '总投资 12,000 万元，已到资', '总投资 〔金额〕，已到资'],
    ['亿', '某 10亿 光伏项目', '某 〔金额〕 光伏项目'],
    ['小数亿元', '计划 1.5亿元', '计划 〔金额〕'],
    ['带符号', '￥3000元', '〔金额〕'],
    ['美元', '500 万美元', '〔金额〕'],
  ])('%s换成记号，看得出原来有', (_, text, plain) => {
    expect(plainNote(text)).toBe(plain);
    expect(noteFaults(text)).toHaveLength(1);
  });

  it.each([
    ['天数与日期', '已 15 个工作日未联系，应于 2026-03-05 前答复'],
    ['编号', '线索 ZS-2026-00012 待研判'],
    ['亩数', '用地 120 亩，能耗 1.2万吨标煤'],
    ['十二位以上的编码', '91341800138123456789X'],
    ['进度', '进度 45%，落后 2 个节点'],
  ])('不误伤：%s', (_, text) => {
    expect(plainNote(text)).toBe(text);
    expect(noteFaults(text)).toEqual([]);
  });

  it('换过的文字再查没有可换的', () => {
    const piece = fc.constantFrom(
      '13812345678',
      '0563-4012345',
      '3亿元',
      '项目',
      ' ',
      '，',
      '12',
      '万',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const once = plainNote(pieces.join(''));
        expect(plainNote(once)).toBe(once);
      }),
    );
  });
});
