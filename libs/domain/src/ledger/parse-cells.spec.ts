import fc from 'fast-check';
import type { AmountUnit, CellValue } from './index.js';
import {
  cutoffOn,
  parseAmount,
  parseArea,
  parseEnergy,
  parseLedgerDate,
  parsePhone,
  parseStage,
} from './index.js';

const needsPerson = (reason: string) => ({ ok: false, reason: expect.stringContaining(reason) });

describe('金额', () => {
  it.each<[string, CellValue, AmountUnit | null, number | null]>([
    ['亿元列的数', 1.5, '亿元', 150_000_000],
    ['浮点也分毫不差', 0.3, '亿元', 30_000_000],
    ['两位小数的亿元', 0.29, '亿元', 29_000_000],
    ['求和带出的尾差，按 Excel 所示', 55.099999999999994, '亿元', 5_510_000_000],
    ['万元列的数', 759, '万元', 7_590_000],
    ['文本数字', '1.2', '亿元', 120_000_000],
    ['单元格自带的单位优先于表头', '1.2亿', '万元', 120_000_000],
    ['自带万元', '3000万元', null, 30_000_000],
    ['全角数字', '３０００万', null, 30_000_000],
    ['千分位，半角或全角逗号', '1,200，000', '元', 1_200_000],
    ['零', 0, '亿元', 0],
    ['空格子', null, '亿元', null],
    ['空白文本', ' ', '亿元', null],
  ])('%s', (_, cell, unit, value) => {
    expect(parseAmount(cell, unit)).toEqual({ ok: true, value });
  });

  it.each<[string, CellValue, AmountUnit | null, string]>([
    ['约数', '约3000万', '亿元', '不是确数'],
    ['“左右”', '3000万左右', '亿元', '不是确数'],
    ['“以上”', '1亿以上', '亿元', '不是确数'],
    ['区间', '1-2亿', '亿元', '区间'],
    ['带单位的区间', '5000万~1亿', '亿元', '区间'],
    ['全角波浪线的区间', '1～2', '亿元', '区间'],
    ['两段金额', '1亿2000万', null, '不是数字'],
    ['文字', '待定', '亿元', '不是数字'],
    ['外币', '500万美元', '亿元', '美元'],
    ['哪里都没有单位', 3000, null, '没有写金额单位'],
    ['不足一元', 0.00001, '万元', '不是整元'],
    ['负数', -1, '亿元', '小于 0'],
    ['大得离谱', 100_001, '亿元', '10 万亿元'],
    ['布尔', true, '亿元', '不是数字'],
  ])('%s须人工确认', (_, cell, unit, reason) => {
    expect(parseAmount(cell, unit)).toEqual(expect.objectContaining(needsPerson(reason)));
  });

  it('任意整万元，写成亿元小数仍读回原数', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (wan) => {
        expect(parseAmount(wan / 10_000, '亿元')).toEqual({ ok: true, value: wan * 10_000 });
      }),
    );
  });
});

describe('用地与能耗', () => {
  it.each<[string, CellValue, string | null]>([
    ['数', 30, '30'],
    ['两位小数', 30.55, '30.55'],
    ['带单位', '30亩', '30'],
    ['空', null, null],
  ])('用地：%s', (_, cell, value) => {
    expect(parseArea(cell)).toEqual({ ok: true, value });
  });

  it.each<[string, CellValue, string]>([
    ['区间', '50-60', '区间'],
    ['公顷', '2公顷', '公顷'],
    ['三位小数', 30.555, '小数'],
  ])('用地：%s须人工确认', (_, cell, reason) => {
    expect(parseArea(cell)).toEqual(expect.objectContaining(needsPerson(reason)));
  });

  it('能耗：带单位也认', () => {
    expect(parseEnergy('705吨标煤')).toEqual({ ok: true, value: '705' });
  });
});

describe('日期', () => {
  it.each<[string, CellValue, string]>([
    ['真日期', new Date('2026-09-05T00:00:00Z'), '2026-09-05'],
    ['点', '2026.02.13', '2026-02-13'],
    ['斜杠', '2025/12/08', '2025-12-08'],
    ['横杠', '2026-01-05', '2026-01-05'],
    ['中文', '2026年3月15日', '2026-03-15'],
    ['全角', '２０２６．３．５', '2026-03-05'],
    ['八位数', 20260213, '2026-02-13'],
    ['闰日', '2028.2.29', '2028-02-29'],
  ])('%s', (_, cell, value) => {
    expect(parseLedgerDate(cell)).toEqual({ ok: true, value });
  });

  it.each<[string, CellValue, string]>([
    ['只到月', '2026.3', '只到月'],
    ['只到月的数字', 2026.3, '只到月'],
    ['中文只到月', '2026年3月', '只到月'],
    ['平年闰日', '2026.2.29', '没有'],
    ['两位年', '26.2.13', '不是能识别'],
    ['未设格式的日期序号', 46067, '不是能识别'],
    ['季度', '2026年一季度', '不是能识别'],
  ])('%s须人工确认', (_, cell, reason) => {
    expect(parseLedgerDate(cell)).toEqual(expect.objectContaining(needsPerson(reason)));
  });

  it.each<[string, CellValue[], string | null]>([
    ['表头里的截止日期', ['台账', '截止日期：2026年10月31日    单位：亿元'], '2026-10-31'],
    ['截至', ['数据截至2026.10.31'], '2026-10-31'],
    ['没有', ['2026年台账', null], null],
    ['只到月的不算', ['截止日期：2026年10月'], null],
  ])('截止日期：%s', (_, titles, expected) => {
    expect(cutoffOn(titles)).toBe(expected);
  });
});

describe('进度与电话', () => {
  it.each([
    ['线索', 'lead'],
    ['在谈', 'negotiating'],
    ['预审中', 'in_pre_review'],
    ['已过会', 'committee_passed'],
    ['框架协议', 'framework_signed'],
    ['已签约', 'contracted'],
    ['已开工', 'construction_started'],
    ['已投产', 'in_production'],
    ['已达效', 'at_target'],
    ['已流失', 'lost'],
    ['已暂缓', 'suspended'],
  ])('「%s」', (word, stage) => {
    expect(parseStage(word)).toEqual({ ok: true, value: stage });
  });

  it('不认识的词不猜，列出可用的词', () => {
    expect(parseStage('推进中')).toMatchObject({ ok: false, fix: expect.stringContaining('在谈') });
  });

  it('电话写成数字也认，位数不足说明位数', () => {
    expect(parsePhone(13800001234)).toEqual({ ok: true, value: '13800001234' });
    expect(parsePhone('1380013')).toEqual(expect.objectContaining(needsPerson('7 位')));
  });
});
