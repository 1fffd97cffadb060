import writeWorkbook, { type Row } from 'write-excel-file/node';
import { dayCell, textCell, type WrittenCell } from '../kernel/export/cells.js';
import type { ImportRecord, ImportRow, StoredFinding } from './import-record.js';
import { fixHeading, isOwnColumn, type LedgerColumn, reasonHeading } from './ledger-mapping.js';
import { columnLetter, type StoredCell } from './workbook/stored-cell.js';

/**
 * The rows that did not enter, in the shape they came in: the ledger's own titles, headings and columns,
 * and beside them what is wrong and how to mend it. The file can be corrected and uploaded again.
 */
export const faultyWorkbook = (
  ledger: ImportRecord,
  rows: readonly ImportRow[],
): Promise<Buffer> => {
  const columns = ledger.columns.filter(({ heading }) => !isOwnColumn(heading));
  const { titles, headings } = ledger.head ?? { titles: [], headings: [] };
  const ownHeadings = [bold(reasonHeading), bold(fixHeading)];
  const sheet: Row[] = [
    ...titles.map((cells) => columns.map(({ index }) => written(cells[index] ?? null))),
    ...headings.map((cells, i) => [
      ...columns.map(({ index }) => bold(cells[index] ?? null)),
      ...(i === headings.length - 1 ? ownHeadings : []),
    ]),
    ...rows.map((row) => dataRow(row, columns)),
  ];
  const widths = [...columns.map(() => ({ width: 16 })), { width: 60 }, { width: 50 }];
  return writeWorkbook(sheet, {
    sheet: '问题行',
    columns: widths,
    dateFormat: 'yyyy-mm-dd',
  }).toBuffer();
};

/** “台账.xlsx” → “台账-问题行.xlsx”. */
export const faultyFileName = (fileName: string): string =>
  `${fileName.replace(/(-问题行)?\.xlsx$/i, '')}-问题行.xlsx`;

/** Identifiers stay text: a spreadsheet keeps only 15 digits of a number. */
const alwaysText = new Set(['no', 'uscc', 'contactPhone', 'industryCode']);
const marked = '#FFE0B2';

const dataRow = ({ cells, findings }: ImportRow, columns: readonly LedgerColumn[]): Row => {
  const wrong = new Set(findings.map(({ field }) => field));
  const own = columns.map(({ index, field }) => {
    const value = cells[index] ?? null;
    const cell = field && alwaysText.has(field) ? asText(value) : written(value);
    return field && wrong.has(field) ? { ...(cell ?? {}), backgroundColor: marked } : cell;
  });
  const told = findings.map((finding) => where(finding, columns) + finding.reason).join('；');
  return [...own, textCell(told), textCell(findings.map(({ fix }) => fix).join('；'))];
};

const where = ({ field }: StoredFinding, columns: readonly LedgerColumn[]): string => {
  const column = columns.find((candidate) => candidate.field === field);
  return column ? `${columnLetter(column.index)} 列“${column.heading}”：` : '';
};

const written = (value: StoredCell): WrittenCell => {
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'object' && value !== null) return dayCell(value.on);
  return asText(value);
};

const asText = (value: StoredCell): WrittenCell => {
  if (value === null || value === '') return null;
  return textCell(typeof value === 'object' ? value.on : String(value));
};

const bold = (value: StoredCell): WrittenCell => {
  const cell = asText(value);
  return cell && { ...cell, fontWeight: 'bold' };
};
