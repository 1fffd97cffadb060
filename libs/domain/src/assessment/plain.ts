import { Decimal } from 'decimal.js';

/** The same shape with every decimal as text: what travels as JSON and is stored. */
export type Plain<T> = T extends Decimal
  ? string
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? { [Key in keyof T]: Plain<T[Key]> }
      : T;

/** Every decimal written out in full, never as 1e+21: text compares, stores and reads the same everywhere. */
export function plain<T>(value: T): Plain<T> {
  return written(value) as Plain<T>;
}

function written(value: unknown): unknown {
  if (Decimal.isDecimal(value)) return value.toFixed();
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, written(one)]));
}
