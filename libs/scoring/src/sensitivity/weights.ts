/** Weights scaled to add up to `fullMark`, their proportions kept. Throws when they add up to 0. */
export function renormalised(weights: readonly number[], fullMark: number): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (weights.length && !(sum > 0)) throw new Error('权重合计须大于 0');
  return weights.map((weight) => (weight * fullMark) / sum);
}
