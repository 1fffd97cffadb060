import { Decimal } from 'decimal.js';
import { isDay } from '../dates/index.js';
import type { FieldError } from '../rule/index.js';
import { fieldLabel } from '../terms/index.js';

/** 10 万亿元: above any project, below the integers JavaScript holds exactly. */
export const largestYuan = 1e13;

/** One field and its value, as entered. Every check below answers null when nothing is wrong or entered. */
export interface Entered {
  field: string;
  value: unknown;
}

export function required({ field, value }: Entered, fix: string): FieldError | null {
  const isBlank = isUnset(value) || (typeof value === 'string' && !value.trim());
  return isBlank ? { field, value, reason: `未填${fieldLabel(field)}`, fix } : null;
}

export function longest({ field, value }: Entered, characters: number): FieldError | null {
  const length = typeof value === 'string' ? [...value.trim()].length : 0;
  if (length <= characters) return null;
  const reason = `${fieldLabel(field)}共 ${length} 字，最多 ${characters} 字`;
  return { field, value, reason, fix: `缩短到 ${characters} 字以内` };
}

export function wholeYuan({ field, value }: Entered): FieldError | null {
  if (isUnset(value)) return null;
  const label = fieldLabel(field);
  if (!Number.isInteger(value)) {
    return { field, value, reason: `${label}不是整元的数`, fix: '填以元为单位的整数' };
  }
  if ((value as number) >= 0 && (value as number) <= largestYuan) return null;
  return { field, value, reason: `${label}须在 0 到 10 万亿元之间`, fix: '核对金额与单位' };
}

export function decimalText(
  { field, value }: Entered,
  { max, decimals }: { max: number; decimals: number },
): FieldError | null {
  if (isUnset(value)) return null;
  const label = fieldLabel(field);
  if (!/^\d{1,15}(\.\d+)?$/.test(String(value))) {
    return { field, value, reason: `${label}不是不小于 0 的数`, fix: '填数字，不带单位' };
  }
  const number = new Decimal(String(value));
  if (number.gt(max)) {
    return { field, value, reason: `${label}超过 ${max}`, fix: '核对数字与单位' };
  }
  return number.decimalPlaces() > decimals
    ? { field, value, reason: `${label}多于 ${decimals} 位小数`, fix: `保留 ${decimals} 位小数` }
    : null;
}

export function realDay({ field, value }: Entered): FieldError | null {
  if (isUnset(value) || isDay(value)) return null;
  const reason = `${fieldLabel(field)}「${String(value)}」不是有效日期`;
  return { field, value, reason, fix: '按 2026-01-31 的样式填写' };
}

export function listed(
  { field, value }: Entered,
  list: readonly { id: string; label: string }[],
): FieldError | null {
  if (isUnset(value) || list.some(({ id }) => id === value)) return null;
  const reason = `${fieldLabel(field)}「${String(value)}」不在列表中`;
  return { field, value, reason, fix: `从中选择：${list.map(({ label }) => label).join('、')}` };
}

export function isUnset(value: unknown): value is null | undefined | '' {
  return value === null || value === undefined || value === '';
}
