import type { Decimal } from 'decimal.js';
import { energyPerOutput } from './energy.js';
import { investmentIntensity, outputPerMu, taxPerMu } from './land.js';
import type { Figure } from './ratio.js';

export interface ProjectFigures {
  fixedAssetInvestmentYuan?: Figure;
  landMu?: Figure;
  annualOutputYuan?: Figure;
  annualTaxYuan?: Figure;
  energyTce?: Figure;
}

export interface ProjectMetrics {
  /** 万元/亩 */
  investmentIntensity: Decimal | null;
  /** 万元/亩 */
  taxPerMu: Decimal | null;
  /** 万元/亩 */
  outputPerMu: Decimal | null;
  /** 吨标煤/万元 */
  energyPerOutput: Decimal | null;
}

/** The four figures a record page shows; each is null while one of its inputs is unknown. */
export function projectMetrics(project: ProjectFigures): ProjectMetrics {
  const { fixedAssetInvestmentYuan, landMu, annualOutputYuan, annualTaxYuan, energyTce } = project;
  return {
    investmentIntensity: investmentIntensity(fixedAssetInvestmentYuan, landMu),
    taxPerMu: taxPerMu(annualTaxYuan, landMu),
    outputPerMu: outputPerMu(annualOutputYuan, landMu),
    energyPerOutput: energyPerOutput(energyTce, annualOutputYuan),
  };
}
