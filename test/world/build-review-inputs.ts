import { blankReviewInputs, type ReviewInputs } from '@luodi/domain';
import { scoredInputs } from './scored-inputs.js';

/** Inputs that the default pack scores 80.24, 推荐: 250 万元/亩、25.3 万元/亩、0.371 吨标煤/万元. Demo figures. */
export const reviewInputs = (change: Partial<ReviewInputs> = {}): ReviewInputs => ({
  ...blankReviewInputs,
  ...scoredInputs,
  figures: {
    ...scoredInputs.figures,
    totalInvestmentYuan: 300_000_000,
    annualOutputYuan: 400_000_000,
    energyCalorificTce: '999.99',
    electricityKwh: '4999999',
    countedFloorAreaSquareMetres: '60000',
  },
  industry: '汽车零部件',
  products: ['制动盘'],
  firstFullYear: 2028,
  ramp: ['0.5', '0.8', '1'],
  ...change,
});
