import type { Figure } from '@luodi/scoring';
import { decimalOf, lackOf } from '@luodi/scoring';

/** A usable figure written out in full; null when it is blank, no number or negative. */
export function figureText(figure: Figure): string | null {
  return lackOf({ field: '', label: '' }, figure) ? null : decimalOf(figure!).toFixed();
}
