import { blankReviewInputs, type ReviewInputs } from '@luodi/domain';
import { inputsOf, valuesOf } from './values.js';

const inputs: ReviewInputs = {
  figures: { annualTaxYuan: 25_300_000, landMu: '100' },
  energyUses: [{ carrierId: 'electricity', amount: '6000000', unit: 'kWh' }],
  isEnergyExempt: false,
  industry: '汽车零部件',
  products: ['制动盘', '轮毂'],
  judgements: { investor: 'fair' },
  vetoes: { safety: { hit: true, reason: '安全距离不足' }, hoarding: { hit: false, reason: '' } },
  firstFullYear: 2028,
  ramp: ['0.07', '0.5', '0.825', '1'],
};

describe('表单与测算数据互换', () => {
  it('一来一回，一字不差', () => {
    expect(inputsOf(valuesOf(inputs))).toEqual(inputs);
    expect(inputsOf(valuesOf(blankReviewInputs))).toEqual(blankReviewInputs);
  });

  it.each([
    ['0.07', '7'],
    ['0.5', '50'],
    ['0.825', '82.5'],
    ['1', '100'],
    ['0', '0'],
  ])('达产比例 %s 写成 %s%%', (share, percent) => {
    expect(valuesOf({ ...inputs, ramp: [share] }).ramp).toBe(percent);
  });

  it('达产比例用顿号、逗号、空格或百分号都认得；不是数的原样留着', () => {
    const read = (ramp: string) => inputsOf({ ...valuesOf(inputs), ramp }).ramp;
    expect(read('50%，80 100')).toEqual(['0.5', '0.8', '1']);
    expect(read('一半')).toEqual(['一半']);
  });

  it('未选的否决项、未选的档、没选品种的能耗行都不算填了', () => {
    const blank = valuesOf(blankReviewInputs);
    const values = {
      ...blank,
      judgements: { investor: null, safety: '' },
      vetoes: { safety: { decision: null, reason: null } },
      energyUses: [{ amount: '1' }],
    };
    expect(inputsOf(values)).toEqual(blankReviewInputs);
  });
});
