import type { CellValue, ParsedCell } from './cell.js';
import { parsed, unclear } from './cell.js';
import { parseQuantity } from './parse-number.js';

/** 亩, as decimal text. */
export function parseArea(cell: CellValue): ParsedCell<string> {
  return parseMeasure(cell, { units: ['亩'], decimals: 2 });
}

/** 吨标煤, as decimal text. Its basis (当量 or 等价) is not the cell's to say. */
export function parseEnergy(cell: CellValue): ParsedCell<string> {
  return parseMeasure(cell, { units: ['吨标煤', '吨标准煤', 'tce'], decimals: 4 });
}

function parseMeasure(
  cell: CellValue,
  { units, decimals }: { units: readonly string[]; decimals: number },
): ParsedCell<string> {
  const quantity = parseQuantity(cell);
  if (!quantity.ok) return quantity;
  if (!quantity.value) return parsed<string>(null);

  const { number, unit } = quantity.value;
  if (unit && !units.includes(unit)) {
    return unclear(`不认识单位「${unit}」`, `换算为${units[0]}后填写数字`);
  }
  if (number.isNegative()) return unclear('小于 0', '核对数字');
  return number.decimalPlaces() > decimals
    ? unclear(`多于 ${decimals} 位小数`, `保留 ${decimals} 位小数`)
    : parsed(number.toFixed());
}
