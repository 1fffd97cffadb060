import type { ScoreInputs } from '@luodi/scoring';

/** What the default sheet scores 80.24, 推荐: 250 万元/亩、25.3 万元/亩、0.371 吨标煤/万元，三项都在档内. */
export const scoredInputs: ScoreInputs = {
  figures: {
    fixedAssetInvestmentYuan: 250_000_000,
    landMu: '100',
    annualTaxYuan: 25_300_000,
    annualAddedValueYuan: 100_000_000,
    energyEquivalentTce: '3710',
  },
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
};
