import type { Cell } from 'write-excel-file/node';

export type WrittenCell = Exclude<Cell, string | number | boolean | Date | undefined>;

/** Typed as text and, where a spreadsheet might still take it for a formula, with an apostrophe before it. */
export const textCell = (value: string) => ({
  value: /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value,
  type: String,
  format: '@',
});

/** A year beyond four digits is no date a spreadsheet could hold. */
export const dayCell = (on: string): WrittenCell =>
  /^\d{4}-\d{2}-\d{2}$/.test(on)
    ? { value: new Date(`${on}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
    : textCell(on);

const shanghaiMs = 8 * 3_600_000;

/** An instant as the clock on a Shanghai wall shows it: a spreadsheet knows no zones. */
export const instantCell = (at: string | Date): WrittenCell => ({
  value: new Date(new Date(at).getTime() + shanghaiMs),
  type: Date,
  format: 'yyyy-mm-dd hh:mm',
});

export const numberCell = (value: number): WrittenCell => ({
  value,
  type: Number,
  format: '#,##0.######',
});

export type CellKind = 'text' | 'number' | 'wan' | 'day' | 'instant';
export type CellContent = string | number | Date | null | undefined;

/** What a column says of its row, as the cell its kind asks for; blank when there is nothing to say. */
export const cellOf = (kind: CellKind, content: CellContent): WrittenCell => {
  if (content === null || content === undefined || content === '') return null;
  if (kind === 'number') return numberCell(Number(content));
  if (kind === 'wan') return numberCell(Number(content) / 10_000);
  if (kind === 'day') return dayCell(String(content));
  if (kind === 'instant') return instantCell(content as string | Date);
  return textCell(String(content));
};
