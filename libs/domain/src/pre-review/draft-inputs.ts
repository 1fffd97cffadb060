import type { ReviewInputs } from '../assessment/index.js';
import { blankReviewInputs } from '../assessment/index.js';

/** What a first application takes over from the project's own record. */
export interface LeadFigures {
  totalInvestmentYuan: number | null;
  fixedAssetInvestmentYuan: number | null;
  registeredCapitalYuan: number | null;
  landMu: string | null;
  annualTaxYuan: number | null;
  annualOutputYuan: number | null;
  energyTce: string | null;
  energyBasis: string | null;
  product: string | null;
}

/** A draft's inputs prefilled from the project; energy goes where its basis says, and nowhere when it says none. */
export function draftInputs(lead: LeadFigures): ReviewInputs {
  const { energyTce, energyBasis, product, ...stated } = lead;
  const { totalInvestmentYuan, fixedAssetInvestmentYuan, registeredCapitalYuan } = stated;
  const { landMu, annualTaxYuan, annualOutputYuan } = stated;
  const energy =
    energyBasis === 'calorific'
      ? { energyCalorificTce: energyTce }
      : energyBasis === 'equivalent'
        ? { energyEquivalentTce: energyTce }
        : {};
  const figures = {
    ...{ totalInvestmentYuan, fixedAssetInvestmentYuan, registeredCapitalYuan },
    ...{ landMu, annualTaxYuan, annualOutputYuan },
    ...energy,
  };
  const told = Object.entries(figures).filter(([, value]) => value !== null);
  return {
    ...blankReviewInputs,
    figures: Object.fromEntries(told),
    products: product?.trim() ? [product.trim()] : null,
  };
}
