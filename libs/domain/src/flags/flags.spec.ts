import { defaultRulePack } from '../county/index.js';
import type { FlagFacts } from './index.js';
import { isFlagship, isGreenChannel } from './index.js';

const yi = 100_000_000;
const facts: FlagFacts = {
  totalInvestmentYuan: 3 * yi,
  fixedAssetInvestmentYuan: 2 * yi,
  landMu: '100',
  annualOutputYuan: 5 * yi,
  annualTaxYuan: 0.3 * yi,
  energyTce: '5000',
  pillarIndustry: 'equipment',
};
const states = (overrides: Partial<FlagFacts>) => [
  isFlagship({ ...facts, ...overrides }, defaultRulePack).state,
  isGreenChannel({ ...facts, ...overrides }, defaultRulePack).state,
];

describe('大好高与绿色通道由数据算出', () => {
  it.each<[string, Partial<FlagFacts>, string[]]>([
    ['各项正好达到', {}, ['yes', 'yes']],
    ['总投资差一元到 3 亿', { totalInvestmentYuan: 3 * yi - 1 }, ['no', 'yes']],
    ['总投资差一元到 1 亿', { totalInvestmentYuan: yi - 1 }, ['no', 'no']],
    ['年税收差一元', { annualTaxYuan: 0.3 * yi - 1 }, ['no', 'yes']],
    ['能耗多一吨', { energyTce: '5001' }, ['no', 'yes']],
    ['固定资产差一元', { fixedAssetInvestmentYuan: 2 * yi - 1 }, ['yes', 'no']],
    ['没填产业', { pillarIndustry: null }, ['unknown', 'unknown']],
    ['没填用地', { landMu: null }, ['unknown', 'unknown']],
    ['缺项但已有一项达不到', { landMu: null, totalInvestmentYuan: 1 }, ['no', 'no']],
    ['产业不在名单', { pillarIndustry: 'mining' }, ['no', 'no']],
  ])('%s', (_, overrides, expected) => expect(states(overrides)).toEqual(expected));

  it('每一条都写明比较的数，没有文件依据的标待确认', () => {
    const { findings } = isFlagship(facts, defaultRulePack);
    expect(findings.map(({ because }) => because)).toEqual([
      '3 亿元，应不低于 3 亿元',
      '30 万元/亩，应不低于 30',
      '0.1 吨标煤/万元，应不高于 0.1',
      '属“装备制造”',
    ]);
    expect(findings[0]?.params.minYuan?.pending).toBe(true);
  });
});
