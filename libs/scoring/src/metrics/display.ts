import { Decimal } from 'decimal.js';

/** The one place that rounds: half up, to a stated number of decimals. Null stays null. */
export function display(value: Decimal | null, scale: number): string | null {
  return value?.toFixed(scale, Decimal.ROUND_HALF_UP) ?? null;
}

/**
 * A value inside a sentence. A long tail is cut after six decimals and marked 「约」; cut, not rounded,
 * so that what falls short of a line never reads as having reached it.
 */
export function brief(value: Decimal): string {
  if (value.decimalPlaces() <= 6) return value.toFixed();
  return `约 ${value.toDecimalPlaces(6, Decimal.ROUND_DOWN)}`;
}
