import type { Decimal } from 'decimal.js';
import { brief } from '../metrics/display.js';
import { decimalOf } from '../metrics/ratio.js';

export type Operator = '<' | '<=' | '>' | '>=';

/** A comparison of one named value with one number, as data. */
export interface Condition {
  input: string;
  label: string;
  unit: string;
  operator: Operator;
  value: string;
}

/** True, false, or null when the value is unknown. */
export function holds({ operator, value }: Condition, actual: Decimal | null): boolean | null {
  if (!actual) return null;
  const order = actual.cmp(decimalOf(value));
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

/** 「投资强度 180 万元/亩 < 200」; an unknown value says so. */
export function conditionText(condition: Condition, actual: Decimal | null): string {
  const { label, unit, operator, value } = condition;
  return `${label} ${actual ? `${brief(actual)}${unit && ` ${unit}`}` : '未知'} ${words[operator]} ${value}`;
}

const words: Record<Operator, string> = {
  '<': '低于',
  '<=': '不高于',
  '>': '高于',
  '>=': '不低于',
};
