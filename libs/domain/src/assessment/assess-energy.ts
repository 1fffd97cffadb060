import type { EnergyTotal, Figures, Lack } from '@luodi/scoring';
import { energyReview, judgeTwoHigh } from '@luodi/scoring';
import type { AssessedEnergy } from './assessment.js';
import { figureText } from './figure-text.js';
import { plain } from './plain.js';
import type { ReviewInputs } from './review-inputs.js';

/** 能耗: both bases side by side (never added), 节能审查 by both limits, 两高 by the list in force. */
export function assessEnergy(
  { isEnergyExempt, industry, products }: ReviewInputs,
  { figures, byCarrier }: { figures: Figures; byCarrier: EnergyTotal | null },
): AssessedEnergy {
  const { energyCalorificTce, energyEquivalentTce, electricityKwh } = figures;
  return {
    calorificTce: figureText(energyCalorificTce),
    equivalentTce: figureText(energyEquivalentTce),
    lines: plain(byCarrier?.lines ?? []),
    review: energyReview({
      calorificTce: energyCalorificTce,
      electricityKwh,
      isListedExempt: isEnergyExempt,
    }),
    twoHigh: judgeTwoHigh({ industry, products }),
    missing: byCarrier ? lacksOf(byCarrier) : [],
  };
}

/** Each wanting figure once, though both bases rest on it. */
function lacksOf({ calorific, equivalent }: EnergyTotal): Lack[] {
  const told = new Set(calorific.lacks.map(keyOf));
  return [...calorific.lacks, ...equivalent.lacks.filter((lack) => !told.has(keyOf(lack)))];
}

function keyOf({ field, reason }: Lack): string {
  return `${field}：${reason}`;
}
