import type { Decimal } from 'decimal.js';
import type { Figure } from '../metrics/ratio.js';
import { decimalOf, exact } from '../metrics/ratio.js';

export interface Percentile {
  /** 0 to 100; null when there is nothing to compare with. */
  percentile: Decimal | null;
  /** Past projects compared with. */
  n: number;
  below: number;
  equal: number;
  above: number;
}

/**
 * 百分位 = (低于本值的个数 + 相等个数 ÷ 2) ÷ n × 100，n 为有数的往年项目（口径为中位秩，[I]）。
 * Past values not filled in are left out of n. Throws on text that is no number.
 */
export function percentileAmong(value: Figure, past: readonly Figure[]): Percentile {
  const own = exact(value);
  const known = past.map(exact).filter((one) => one !== null);
  if (!own) return { percentile: null, n: known.length, below: 0, equal: 0, above: 0 };
  const below = known.filter((one) => one.lt(own)).length;
  const equal = known.filter((one) => one.eq(own)).length;
  const n = known.length;
  const percentile = n
    ? decimalOf(2 * below + equal)
        .times(50)
        .div(n)
    : null;
  return { percentile, n, below, equal, above: n - below - equal };
}
