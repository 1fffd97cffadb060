import type { CellValue } from './cell.js';
import { cellText } from './cell.js';

export type RowKind = 'data' | 'subtotal' | 'note' | 'blank';

/** Only data rows are projects. A row is held to be one unless it plainly is something else. */
export function rowKind(cells: readonly CellValue[]): RowKind {
  const texts = cells.map(cellText).filter(Boolean);
  const [first] = texts;
  if (first === undefined) return 'blank';
  if (texts.slice(0, 3).some((text) => subtotal.test(text.replace(/\s/g, '')))) return 'subtotal';
  if (note.test(first.replace(/\s/g, ''))) return 'note';
  return texts.length === 1 && sectionTitle.test(first) ? 'note' : 'data';
}

const subtotal = /^(本页)?(小计|合计|总计|累计)[:：]?$/;
const note = /^(填表人|填报人|制表人|审核人|负责人|联系人|填报单位|填表日期|注|说明|备注)[:：]/;
const sectionTitle = /^[((]?[一二三四五六七八九十]+[))、.]/;
