import type { Assessment, ReviewInputs } from '@luodi/domain';
import { decimalOf, figureLabels } from '@luodi/scoring';

/** One item whose points differ, or became known. */
export interface Move {
  id: string;
  label: string;
  from: string | null;
  to: string | null;
  /** Null where one side is unknown. */
  difference: string | null;
}

/** How points moved, item by item. */
export const movesBetween = (before: Assessment, after: Assessment): Move[] =>
  after.score.parts.flatMap(({ itemId: id, label, points: to }) => {
    const from = before.score.parts.find(({ itemId }) => itemId === id)?.points ?? null;
    return from === to ? [] : [{ id, label, from, to, difference: differenceOf(from, to) }];
  });

/** The inputs that differ from the stored ones, by the words of the form. */
export const changedInputs = (
  stored: ReviewInputs,
  now: ReviewInputs,
  { score }: Assessment,
): string[] => {
  const items = score.parts.map(({ itemId, label }) => [itemId, label] as const);
  const slots = score.vetoes.map(({ slotId, label }) => [slotId, label] as const);
  return [
    ...differing(stored.figures, now.figures, Object.entries(figureLabels)),
    ...differing(stored.judgements, now.judgements, items),
    ...differing(stored.vetoes, now.vetoes, slots),
  ];
};

/** Whether any part differs that has no line of its own: energy by carrier, products, the ramp. */
export const hasOtherChange = (stored: ReviewInputs, now: ReviewInputs): boolean =>
  JSON.stringify(otherParts(stored)) !== JSON.stringify(otherParts(now));

const otherParts = (inputs: ReviewInputs) => [
  inputs.energyUses,
  inputs.isEnergyExempt,
  inputs.industry,
  inputs.products,
  inputs.firstFullYear,
  inputs.ramp,
];

const differing = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  names: readonly (readonly [string, string])[],
): string[] =>
  names.flatMap(([name, label]) =>
    JSON.stringify(before[name] ?? null) === JSON.stringify(after[name] ?? null) ? [] : [label],
  );

const differenceOf = (from: string | null, to: string | null): string | null => {
  if (from === null || to === null) return null;
  const difference = decimalOf(to).minus(from);
  return difference.isPositive() ? `+${difference.toFixed()}` : difference.toFixed();
};
