import { blankReviewInputs, type ReviewInputs } from '@luodi/domain';

/** Inputs that the default pack scores 80.24, 推荐: 250 万元/亩、25.3 万元/亩、0.371 吨标煤/万元. Demo figures. */
export const reviewInputs = (change: Partial<ReviewInputs> = {}): ReviewInputs => ({
  ...blankReviewInputs,
  figures: {
    totalInvestmentYuan: 300_000_000,
    fixedAssetInvestmentYuan: 250_000_000,
    landMu: '100',
    annualTaxYuan: 25_300_000,
    annualOutputYuan: 400_000_000,
    annualAddedValueYuan: 100_000_000,
    energyCalorificTce: '999.99',
    energyEquivalentTce: '3710',
    electricityKwh: '4999999',
    countedFloorAreaSquareMetres: '60000',
  },
  industry: '汽车零部件',
  products: ['制动盘'],
  judgements: {
    'industry-fit': 'pillar',
    environment: 'good',
    safety: 'good',
    technology: 'fair',
    investor: 'fair',
  },
  vetoes: {
    'industry-policy': { hit: false, reason: '' },
    environment: { hit: false, reason: '' },
    safety: { hit: false, reason: '' },
    hoarding: { hit: false, reason: '' },
  },
  firstFullYear: 2028,
  ramp: ['0.5', '0.8', '1'],
  ...change,
});
