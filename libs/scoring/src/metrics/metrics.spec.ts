import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import {
  display,
  energyPerOutput,
  investmentIntensity,
  investmentIntensityPerHectare,
  muPerHectare,
  outputPerMu,
  projectMetrics,
  taxPerMu,
} from '../index.js';

const yuan = fc.integer({ min: 0, max: 1e13 });
const mu = fc.integer({ min: 1, max: 10_000_000 }).map((hundredths) => String(hundredths / 100));

describe('投资强度', () => {
  it.each([
    ['3 亿元、100 亩为 300 万元/亩', 300_000_000, '100', '300'],
    ['少一元也不抹去', 299_999_999, '100', '299.999999'],
    ['小数亩数按原数相除', 65_000_000, '32.5', '200'],
  ])('%s', (_, fixed, land, expected) => {
    expect(investmentIntensity(fixed, land)?.toString()).toBe(expected);
  });

  it('300 万元/亩即 4500 万元/公顷', () => {
    expect(investmentIntensityPerHectare(300_000_000, '100')?.toString()).toBe('4500');
  });

  it('每公顷总是每亩的 15 倍', () => {
    fc.assert(
      fc.property(yuan, mu, (fixed, land) => {
        const perMu = display(investmentIntensity(fixed, land)!.times(muPerHectare), 8);
        expect(display(investmentIntensityPerHectare(fixed, land), 8)).toBe(perMu);
      }),
    );
  });
});

describe('亩均税收、亩均产值、单位产值能耗', () => {
  it('年税收 759 万元、30 亩，亩均 25.3 万元', () => {
    expect(taxPerMu(7_590_000, '30')?.toString()).toBe('25.3');
  });

  it('年产值 10870 万元、30 亩，亩均保留全部小数', () => {
    expect(display(outputPerMu(108_700_000, '30'), 10)).toBe('362.3333333333');
  });

  it('705 吨标煤、10870 万元，每万元 0.0649 吨标煤', () => {
    expect(display(energyPerOutput('705', 108_700_000), 4)).toBe('0.0649');
  });

  it('先乘亩数再看，得回原数：相除不丢精度', () => {
    fc.assert(
      fc.property(yuan, mu, (tax, land) => {
        const back = taxPerMu(tax, land)!.times(land).times(10_000);
        expect(back.toDecimalPlaces(8).toNumber()).toBe(tax);
      }),
    );
  });
});

describe('缺数不猜', () => {
  it.each([
    ['没有用地', { fixedAssetInvestmentYuan: 1, landMu: null }],
    ['用地为 0', { fixedAssetInvestmentYuan: 1, landMu: '0' }],
    ['没有投资', { fixedAssetInvestmentYuan: null, landMu: '10' }],
    ['用地未填', { fixedAssetInvestmentYuan: 1, landMu: '' }],
  ])('%s，投资强度未知', (_, figures) => {
    expect(projectMetrics(figures).investmentIntensity).toBeNull();
  });

  it('税收为 0 是已知的 0，不是未知', () => {
    expect(taxPerMu(0, '10')?.toString()).toBe('0');
  });

  it('四项指标各缺各的', () => {
    const metrics = projectMetrics({ annualTaxYuan: 1_000_000, landMu: '10' });
    const shown = Object.entries(metrics).map(([name, value]) => [name, display(value, 0)]);
    expect(Object.fromEntries(shown)).toEqual({
      investmentIntensity: null,
      taxPerMu: '10',
      outputPerMu: null,
      energyPerOutput: null,
    });
  });
});

describe('只在显示时取舍', () => {
  it.each([
    ['四舍', '2.344', '2.34'],
    ['五入', '2.345', '2.35'],
    ['补足位数', '2', '2.00'],
  ])('%s', (_, value, shown) => {
    expect(display(new Decimal(value), 2)).toBe(shown);
  });

  it('未知仍是未知', () => {
    expect(display(null, 2)).toBeNull();
  });
});
