import type { CellValue } from '@luodi/domain';

/** A cell as kept in JSON: a date keeps being one. */
export type StoredCell = string | number | boolean | null | { on: string };

export const toStored = (cell: CellValue): StoredCell =>
  cell instanceof Date ? { on: cell.toISOString().slice(0, 10) } : (cell ?? null);

/** As a screen or a JSON answer shows it. */
export const shown = (cell: StoredCell | undefined): string | number | boolean | null =>
  typeof cell === 'object' && cell !== null ? cell.on : (cell ?? null);

/** 0 → A, 26 → AA. */
export const columnLetter = (index: number): string =>
  (index >= 26 ? columnLetter(Math.floor(index / 26) - 1) : '') +
  String.fromCharCode(65 + (index % 26));
