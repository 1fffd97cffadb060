import { Decimal } from 'decimal.js';

/** The one place that rounds: half up, to a stated number of decimals. Null stays null. */
export function display(value: Decimal | null, scale: number): string | null {
  return value?.toFixed(scale, Decimal.ROUND_HALF_UP) ?? null;
}
