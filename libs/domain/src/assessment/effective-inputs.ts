import type { EnergyTotal, EnergyUse, Figures, ScoreInputs } from '@luodi/scoring';
import { decimalOf, energyFromCarriers, energyUnits } from '@luodi/scoring';
import type { ReviewInputs } from './review-inputs.js';

export interface Effective {
  /** What the sheet looks at; energy by carrier has taken the place of typed totals. */
  score: ScoreInputs;
  /** Null when no carrier is listed. */
  byCarrier: EnergyTotal | null;
}

/**
 * Where a year's use by carrier is listed, 当量, 等价 and 用电 are reckoned from it alone: a typed total would
 * be a second truth. A use that cannot be converted leaves the total unknown.
 */
export function effectiveInputs(inputs: ReviewInputs): Effective {
  const { figures, energyUses, judgements, vetoes } = inputs;
  if (!energyUses.length) return { score: { figures, judgements, vetoes }, byCarrier: null };
  const byCarrier = energyFromCarriers(energyUses);
  const reckoned: Figures = {
    ...figures,
    energyCalorificTce: byCarrier.calorific.value?.toFixed() ?? null,
    energyEquivalentTce: byCarrier.equivalent.value?.toFixed() ?? null,
    electricityKwh: electricityOf(energyUses, byCarrier),
  };
  return { score: { figures: reckoned, judgements, vetoes }, byCarrier };
}

// No line for electricity is an open question, not a factory without a socket.
function electricityOf(uses: readonly EnergyUse[], { lines }: EnergyTotal): string | null {
  const mine = uses.flatMap((use, index) => (use.carrierId === 'electricity' ? [index] : []));
  if (!mine.length || mine.some((index) => lines[index]!.calorificTce === null)) return null;
  return mine
    .map((index) => uses[index]!)
    .map(({ amount, unit }) => decimalOf(amount!).times(energyUnits[unit].times))
    .reduce((sum, kwh) => sum.plus(kwh))
    .toFixed();
}
