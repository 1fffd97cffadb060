import { dayOf } from '../dates/index.js';
import type { CellValue, ParsedCell } from './cell.js';
import { cellText, isBlankCell, parsed, unclear } from './cell.js';

/**
 * A day as 'YYYY-MM-DD'. Read without guessing: real dates, 2026.02.13, 2025/12/08, 2026-01-05,
 * 2026年3月15日, 20260213. A month without a day, or a year of two digits, needs a person.
 */
export function parseLedgerDate(cell: CellValue): ParsedCell<string> {
  if (isBlankCell(cell)) return parsed<string>(null);
  const text = cellText(cell).replace(/\s/g, '');
  const [, year, month, day] = wholeDay.exec(text) ?? compactDay.exec(text) ?? [];
  if (year && month && day) {
    const date = dayOf(Number(year), Number(month), Number(day));
    return date ? parsed(date) : unclear(`没有「${text}」这一天`, '核对日期');
  }
  return onlyMonth.test(text)
    ? unclear(`「${text}」只到月，缺少日`, '补填到日，如 2026-03-15')
    : unclear(`「${text}」不是能识别的日期`, '按 2026-03-15 的样式填写到日');
}

/** 截止日期 in the title lines above a ledger's head, or null. */
export function cutoffOn(titleTexts: readonly CellValue[]): string | null {
  for (const title of titleTexts) {
    const [, text] =
      /截[止至][^\d]{0,6}(\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?)/.exec(cellText(title)) ?? [];
    const date = text === undefined ? null : parseLedgerDate(text);
    if (date?.ok) return date.value;
  }
  return null;
}

const wholeDay = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/;
const compactDay = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const onlyMonth = /^\d{4}[年./-]\d{1,2}月?$/;
