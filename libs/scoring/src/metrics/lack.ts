import type { Decimal } from 'decimal.js';
import type { Figure } from './ratio.js';
import { decimalOf } from './ratio.js';

/** One figure that is wanting, and why it cannot be used. */
export interface Lack {
  field: string;
  label: string;
  reason: string;
}

/** A value, or nothing and what is wanting: the two never stand together. */
export interface Measured {
  value: Decimal | null;
  lacks: Lack[];
}

export interface Wanted {
  field: string;
  label: string;
  /** A denominator: zero is as useless as a blank. */
  mustExceedZero?: boolean;
}

/** Why the figure cannot be used (未填、不是数、不能为负、须大于 0), or null when it can. */
export function lackOf({ field, label, mustExceedZero }: Wanted, figure: Figure): Lack | null {
  const reason = reasonAgainst(figure, mustExceedZero ?? false);
  return reason ? { field, label, reason } : null;
}

function reasonAgainst(figure: Figure, mustExceedZero: boolean): string | null {
  if (figure === null || figure === undefined || figure === '') return '未填';
  const value = parsed(figure);
  if (!value?.isFinite()) return `不是数：${figure}`;
  if (mustExceedZero && value.lte(0)) return `须大于 0，现为 ${figure}`;
  return value.isNegative() && !value.isZero() ? `不能为负，现为 ${figure}` : null;
}

function parsed(figure: number | string): Decimal | null {
  try {
    return decimalOf(figure);
  } catch {
    return null;
  }
}
