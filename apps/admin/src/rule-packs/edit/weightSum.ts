import { decimalOf } from '@luodi/scoring';

/** The weights added exactly, as text; null while one of them is not a number. */
export const weightSum = (items: readonly { points: string | null }[]): string | null => {
  if (!items.every(({ points }) => /^\d{1,9}(\.\d{1,4})?$/.test(points ?? ''))) return null;
  return items.reduce((sum, { points }) => sum.plus(points as string), decimalOf('0')).toFixed();
};
