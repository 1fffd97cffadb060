import { decimalOf } from '@luodi/scoring';
import type { FieldError } from '../rule/index.js';

/** One wrong value: what is wrong with it, and what to do. */
export function fault(field: string, value: unknown, [reason, fix]: [string, string]): FieldError {
  return { field, value: value ?? null, reason, fix };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names that nobody asked for; a misspelt figure must not vanish silently. */
export function unknownNames(
  path: string,
  given: Record<string, unknown>,
  known: readonly string[],
): FieldError[] {
  return Object.keys(given)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const field = `${path}${name}`;
      return fault(field, given[name], [`没有“${field}”这一项`, '去掉该项，或核对名称']);
    });
}

export function isList(field: string, value: unknown, most: number): FieldError | null {
  if (!Array.isArray(value)) return fault(field, value, ['应为列表', '逐条填写']);
  if (value.length <= most) return null;
  return fault(field, value.length, [
    `共 ${value.length} 条，最多 ${most} 条`,
    `减到 ${most} 条以内`,
  ]);
}

export function wrongText(field: string, value: unknown, most: number): FieldError[] {
  if (typeof value !== 'string') return [fault(field, value, ['应为文字', '填写文字'])];
  const length = [...value].length;
  if (length <= most) return [];
  return [fault(field, value, [`共 ${length} 字，最多 ${most} 字`, `缩短到 ${most} 字以内`])];
}

/** A decimal kept as text, not negative. */
export function amountFault(
  field: string,
  value: unknown,
  { label, max, decimals }: { label: string; max: number; decimals: number },
): FieldError | null {
  if (typeof value !== 'string' || !/^\d{1,15}(\.\d+)?$/.test(value)) {
    return fault(field, value, [
      `${label}应为不小于 0 的数，写成文本`,
      '填数字，不带单位，如 "80.5"',
    ]);
  }
  const number = decimalOf(value);
  if (number.gt(max)) return fault(field, value, [`${label}超过 ${max}`, '核对数字与单位']);
  if (number.decimalPlaces() <= decimals) return null;
  return fault(field, value, [`${label}多于 ${decimals} 位小数`, `保留 ${decimals} 位小数`]);
}
