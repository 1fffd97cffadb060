import { Decimal } from 'decimal.js';

/** A figure as it travels: whole yuan as a number, decimals (亩, 吨标煤) as text, unknown as null. */
export type Figure = number | string | null | undefined;

export const yuanPerWan = 10_000;
export const muPerHectare = 15;
export const squareMetresPerHectare = 10_000;

/**
 * Numerator ÷ denominator to 40 significant digits, unrounded.
 * Null when either is missing or the denominator is not above zero: a ratio is never guessed.
 */
export function ratio(numerator: Decimal | null, denominator: Decimal | null): Decimal | null {
  if (!numerator || !denominator?.isPositive() || denominator.isZero()) return null;
  return numerator.div(denominator);
}

/** The figure as an exact decimal; null when it is not filled in. Throws on text that is no number. */
export function exact(figure: Figure): Decimal | null {
  if (figure === null || figure === undefined || figure === '') return null;
  return decimalOf(figure);
}

/** A number that is surely there. Throws `[DecimalError]` on text that is no number. */
export function decimalOf(value: number | string | Decimal): Decimal {
  return new Exact(value);
}

export function wan(yuan: Figure): Decimal | null {
  return exact(yuan)?.div(yuanPerWan) ?? null;
}

// A private clone: the precision of one module must not depend on who else configures decimal.js.
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
