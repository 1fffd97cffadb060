import type { CellValue } from '@luodi/domain';
import readSheets from 'read-excel-file/universal';
import { measureSheets } from './measure-sheets.js';
import { refusedFile } from './refusal.js';
import { damaged } from './zip-entries.js';

export interface Sheet {
  name: string;
  /** Row i is row i + 1 of the sheet. */
  rows: CellValue[][];
}

const mostCharacters = 20_000_000;

/** The sheets of a workbook: cached results of formulas, real dates as Date, everything else as written. */
export const readWorkbook = async (file: Buffer): Promise<Sheet[]> => {
  await measureSheets(file);
  const sheets = await readSheets(new Blob([new Uint8Array(file)]), { trim: false }).catch(explain);
  return sheets.map(({ sheet, data }) => {
    const cells = data as unknown as CellValue[][];
    refuseEndless(cells);
    return { name: sheet, rows: cells.map((row) => row.map(cleaned)) };
  });
};

const explain = (): never => {
  throw damaged();
};

/** Cells share one string many times over; written out they would fill the memory. */
const refuseEndless = (rows: readonly CellValue[][]): void => {
  let characters = 0;
  for (const row of rows) {
    for (const cell of row) characters += typeof cell === 'string' ? cell.length : 8;
    if (characters > mostCharacters) throw refusedFile('工作表文字过多，不予处理。请分批上传。');
  }
};

const cleaned = (cell: CellValue): CellValue => {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '无效日期' : cell;
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : String(cell);
  return typeof cell === 'string' ? unguarded(storable(cell)) : cell;
};

/** PostgreSQL stores neither the zero character nor half a surrogate pair. */
const storable = (text: string): string =>
  text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '');

/** Takes back the apostrophe that our own workbook put before what looks like a formula. */
const unguarded = (text: string): string => text.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '');
