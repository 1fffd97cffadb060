/** A cell as a workbook reader gives it: a date is a Date at UTC midnight, blank is null. */
export type CellValue = string | number | boolean | Date | null | undefined;

export type AmountUnit = '亿元' | '万元' | '元';

/** A cell understood (null when blank), or why a person must look at it. */
export type ParsedCell<Value> =
  { ok: true; value: Value | null } | { ok: false; reason: string; fix: string };

export function parsed<Value>(value: Value | null): ParsedCell<Value> {
  return { ok: true, value };
}

export function unclear(reason: string, fix: string): { ok: false; reason: string; fix: string } {
  return { ok: false, reason, fix };
}

/** The cell as one would read it aloud: half-width, outer blanks gone, '' when blank. */
export function cellText(cell: CellValue): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).normalize('NFKC').trim();
}

export function isBlankCell(cell: CellValue): boolean {
  return cellText(cell) === '';
}
