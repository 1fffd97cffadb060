import type { DeliveryYear, Lack } from '@luodi/scoring';
import { deliveryAgainst, promisedCurve } from '@luodi/scoring';
import { figureText } from './figure-text.js';
import { forecastLacks } from './assess-forecast.js';
import type { Plain } from './plain.js';
import { plain } from './plain.js';
import type { ReviewInputs } from './review-inputs.js';

/** What proves a year's tax: audited papers before the figures a contract was settled with. */
export const taxSources = [
  { id: 'tax_record', label: '已核验的“达效”所附 12 个月完税证明' },
  { id: 'phase_actuals', label: '正式协议各期结清时填写的税收（未经核验）' },
] as const;
export type TaxSource = (typeof taxSources)[number]['id'];

/** Tax of twelve months that end on a day. */
export interface DeliveredTax {
  source: TaxSource;
  on: string;
  taxYuan: number;
}

export interface Delivery {
  years: (Plain<DeliveryYear> & { source: TaxSource | null })[];
  /** Proofs whose year lies outside the promised curve. */
  outside: (DeliveredTax & { year: number })[];
  missing: Lack[];
}

/** 承诺与实际, year by year: promised tax against what was proven; a year without proof is not judged. */
export function deliveryOf(inputs: ReviewInputs, proofs: readonly DeliveredTax[]): Delivery {
  const missing = forecastLacks(inputs, ['annualTaxYuan']);
  const dated = proofs.map((proof) => ({ ...proof, year: yearOfTwelveMonths(proof.on) }));
  if (missing.length) return { years: [], outside: dated, missing };
  const { figures, ramp, firstFullYear } = inputs;
  const plan = { firstYear: firstFullYear!, years: ramp.length, shares: ramp };
  const fullYuan = figureText(figures.annualTaxYuan);
  const curve = promisedCurve({ ...plan, fullYuan }, figureText(figures.landMu));
  const bestOf = (year: number) =>
    taxSources.flatMap(({ id }) =>
      dated.filter((one) => one.year === year && one.source === id),
    )[0];
  const actuals = Object.fromEntries(curve.map(({ year }) => [year, bestOf(year)?.taxYuan]));
  const years = deliveryAgainst(curve, actuals).map((row) => ({
    ...plain(row),
    source: bestOf(row.year)?.source ?? null,
  }));
  const outside = dated.filter(({ year }) => !curve.some((row) => row.year === year));
  return { years, outside, missing };
}

/** The calendar year that holds more of the twelve months ending on a day; the earlier one on a tie. */
export function yearOfTwelveMonths(on: string): number {
  const [year, month] = on.split('-').map(Number);
  return month! > 6 ? year! : year! - 1;
}
