import { defaultRulePack } from '../county/index.js';
import { crossedTier, investmentTiers, raisesTier, tiersOf } from './index.js';

const yi = 100_000_000;
const labels = (total: number | null) =>
  tiersOf(total, defaultRulePack).map(({ label }) => label.replace('亿元以上（含）', ''));

describe('档次累计：以上含本数', () => {
  it.each<[string, number | null, string[]]>([
    ['未填', null, []],
    ['差一元到 3 亿', 3 * yi - 1, []],
    ['正好 3 亿', 3 * yi, ['3']],
    ['差一元到 10 亿', 10 * yi - 1, ['3']],
    ['正好 10 亿', 10 * yi, ['3', '10']],
    ['差一元到 15 亿', 15 * yi - 1, ['3', '10']],
    ['正好 15 亿', 15 * yi, ['3', '10', '15']],
  ])('%s', (_, total, expected) => expect(labels(total)).toEqual(expected));

  it('档次可在规则包中改', () => {
    const firstYuan = { value: 5 * yi, source: '某文件' };
    const params = { 'lead.total.tier-raised': { firstYuan } };
    expect(investmentTiers({ ...defaultRulePack, params })[0]?.label).toBe('5亿元以上（含）');
  });
});

describe('跨档', () => {
  it.each<[string, number | null, number | null, number | null]>([
    ['2.9999 亿到 3 亿', 3 * yi - 10_000, 3 * yi, 3],
    ['差一元不算', 3 * yi - 10_000, 3 * yi - 1, null],
    ['档内增加不算', 3 * yi, 10 * yi - 1, null],
    ['连跨两档取高的', 1 * yi, 12 * yi, 10],
    ['调低不算', 12 * yi, 1 * yi, null],
    ['清空不算', 12 * yi, null, null],
    ['从零增到 3 亿也是调增', 0, 3 * yi, 3],
  ])('%s', (_, before, after, expected) => {
    expect((raisesTier(before, after, defaultRulePack)?.yuan ?? 0) / yi || null).toBe(expected);
  });

  it('第一次填写不是调增，但跨了档', () => {
    expect(raisesTier(null, 3 * yi, defaultRulePack)).toBeNull();
    expect(crossedTier(null, 3 * yi, defaultRulePack)?.yuan).toBe(3 * yi);
  });
});
