import { Decimal } from 'decimal.js';
import type { CellValue, ParsedCell } from './cell.js';
import { cellText, parsed, unclear } from './cell.js';

/** A quantity and the unit written beside it, if any. */
export interface Quantity {
  number: Decimal;
  unit: string;
}

/**
 * Reads "1,200.5亩" as 1200.5 and 亩. What is not one exact number — 约, an interval, words — is
 * returned unclear: it needs a person.
 */
export function parseQuantity(cell: CellValue): ParsedCell<Quantity> {
  if (typeof cell === 'number') return parsed({ number: shownByExcel(cell), unit: '' });
  const text = cellText(cell).replace(/[\s,，]/g, '');
  if (text === '') return parsed<Quantity>(null);
  if (/[约近余多超左右上下预估]|以[上下内]/.test(text)) {
    return unclear(`「${text}」不是确数`, '与企业核实后填写确切数字');
  }
  if (/\d[^\d.]*[-~〜–—至到][^\d]*\d/.test(text)) {
    return unclear(`「${text}」是区间，不是一个数`, '与企业核实后填写一个数字');
  }
  const [, digits, unit] = /^(\d+(?:\.\d+)?|\.\d+)(\D*)$/.exec(text) ?? [];
  if (digits === undefined) return unclear(`「${text}」不是数字`, '填写不小于 0 的数字');
  return parsed({ number: new Decimal(digits), unit: unit ?? '' });
}

/** Excel keeps 15 significant digits: the 55.099999999999994 of a sum is 55.1 on its own screen. */
function shownByExcel(number: number): Decimal {
  return new Decimal(number).toSignificantDigits(15);
}

/** A whole number, with or without `unit` written beside it. */
export function parseWhole(cell: CellValue, unit: string): ParsedCell<number> {
  const quantity = parseQuantity(cell);
  if (!quantity.ok) return quantity;
  if (!quantity.value) return parsed<number>(null);
  const { number, unit: written } = quantity.value;
  if (written !== '' && written !== unit)
    return unclear(`不认识单位「${written}」`, `只填数字，单位是${unit}`);
  return number.isInteger() && !number.isNegative() && number.lte(1e9)
    ? parsed(number.toNumber())
    : unclear(`${number.toFixed()} 不是整数${unit}`, '填写不小于 0 的整数');
}
