import { largestYuan } from '../checks/index.js';
import type { AmountUnit, CellValue, ParsedCell } from './cell.js';
import { parsed, unclear } from './cell.js';
import { parseQuantity } from './parse-number.js';

const yuanPer: Readonly<Record<AmountUnit, number>> = { 亿元: 1e8, 万元: 1e4, 元: 1 };
const writtenUnits: Readonly<Record<string, AmountUnit>> = {
  亿: '亿元',
  亿元: '亿元',
  亿元人民币: '亿元',
  万: '万元',
  万元: '万元',
  万元人民币: '万元',
  元: '元',
};

/**
 * An amount in whole yuan. A unit in the cell outranks the column's; a bare number with neither,
 * and a fraction of a yuan, need a person.
 */
export function parseAmount(cell: CellValue, columnUnit: AmountUnit | null): ParsedCell<number> {
  const quantity = parseQuantity(cell);
  if (!quantity.ok) return quantity;
  if (!quantity.value) return parsed<number>(null);

  const { number, unit: written } = quantity.value;
  const unit = written ? writtenUnits[written] : columnUnit;
  if (!unit) {
    return written
      ? unclear(`不认识金额单位「${written}」`, '使用亿元、万元或元')
      : unclear('表头和单元格都没有写金额单位', '在表头注明亿元、万元或元');
  }
  const yuan = number.times(yuanPer[unit]);
  if (yuan.isNegative()) return unclear('金额小于 0', '核对金额');
  if (!yuan.isInteger()) return unclear(`折合 ${yuan.toFixed()} 元，不是整元`, '核对金额的小数位');
  if (yuan.gt(largestYuan)) return unclear('金额超过 10 万亿元', '核对金额与单位');
  return parsed(yuan.toNumber());
}
