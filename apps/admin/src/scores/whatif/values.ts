import type { ReviewInputs } from '@luodi/domain';
import type { EnergyUse, Figures } from '@luodi/scoring';

/** Review inputs as a form holds them: a veto is one choice and a reason, the ramp one line of percentages. */
export interface WhatIfValues {
  figures: Figures;
  energyUses: Partial<EnergyUse>[];
  isEnergyExempt: boolean;
  industry: string;
  products: string;
  judgements: Record<string, string | null>;
  vetoes: Record<string, { decision: '' | 'clear' | 'hit' | null; reason: string | null }>;
  firstFullYear: number | string | null;
  ramp: string;
}

export const valuesOf = (inputs: ReviewInputs): WhatIfValues => ({
  figures: { ...inputs.figures },
  energyUses: inputs.energyUses.map((use) => ({ ...use })),
  isEnergyExempt: inputs.isEnergyExempt,
  industry: inputs.industry ?? '',
  products: inputs.products?.join('、') ?? '',
  judgements: { ...inputs.judgements },
  vetoes: Object.fromEntries(
    Object.entries(inputs.vetoes).map(([id, { hit, reason }]) => [
      id,
      { decision: hit ? 'hit' : 'clear', reason },
    ]),
  ),
  firstFullYear: inputs.firstFullYear,
  ramp: inputs.ramp.map(percentOf).join('、'),
});

/** What the form says, as an assessment reads it; half-filled lines of energy wait until they name a carrier. */
export const inputsOf = (values: WhatIfValues): ReviewInputs => ({
  figures: filled(values.figures),
  energyUses: values.energyUses
    .filter(isUse)
    .map((use) => ({ ...use, amount: use.amount ?? null })),
  isEnergyExempt: Boolean(values.isEnergyExempt),
  industry: values.industry?.trim() || null,
  products: values.products?.trim() ? words(values.products) : null,
  judgements: filled(values.judgements) as Record<string, string>,
  vetoes: Object.fromEntries(
    Object.entries(values.vetoes ?? {}).flatMap(([id, veto]) =>
      veto?.decision
        ? [[id, { hit: veto.decision === 'hit', reason: veto.reason ?? '' }] as const]
        : [],
    ),
  ),
  firstFullYear: yearOf(values.firstFullYear),
  ramp: words(values.ramp ?? '').map(shareOf),
});

const isUse = (use: Partial<EnergyUse> | undefined): use is EnergyUse =>
  Boolean(use?.carrierId && use.unit);

const filled = <T extends object>(given: T | undefined): T =>
  Object.fromEntries(
    Object.entries(given ?? {}).filter(
      ([, one]) => one !== null && one !== undefined && one !== '',
    ),
  ) as T;

const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(/[、,;\s]+/)
    .filter(Boolean);

const yearOf = (entered: WhatIfValues['firstFullYear']): number | null => {
  const year = Number(entered ?? Number.NaN);
  return entered !== '' && Number.isInteger(year) ? year : null;
};

// Digits moved by two places as text: 0.07 × 100 in floating point is 7.000000000000001.
const percentOf = (share: string): string => {
  const [whole = '0', rest = ''] = share.split('.');
  const digits = `${whole}${rest.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const tail = rest.slice(2);
  return tail ? `${digits}.${tail}` : digits;
};

const shareOf = (percent: string): string => {
  if (!/^\d+(\.\d+)?%?$/.test(percent)) return percent;
  const [whole = '0', rest = ''] = percent.replace('%', '').split('.');
  const padded = whole.padStart(3, '0');
  const text = `${padded.slice(0, -2)}.${padded.slice(-2)}${rest}`.replace(/^0+(?=\d)/, '');
  return text.replace(/0+$/, '').replace(/\.$/, '');
};
