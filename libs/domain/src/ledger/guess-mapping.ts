import type { AmountUnit, CellValue } from './cell.js';
import { cellText, isBlankCell } from './cell.js';
import type { LedgerFieldId } from './ledger-fields.js';
import { ledgerFields } from './ledger-fields.js';

export interface ColumnGuess {
  /** As written in the sheet; '' for a column without one. */
  heading: string;
  field: LedgerFieldId | null;
  unit: AmountUnit | null;
}

/** Where a sheet's parts lie; row numbers count from 0. */
export interface LedgerHead {
  titleRows: number[];
  headRows: number[];
  firstDataRow: number;
}

/**
 * What each column holds, by its lowest non-blank heading. A merged group above gives its unit to
 * columns that state none. A field is given to the first column that asks for it.
 */
export function guessMapping(headRows: readonly (readonly CellValue[])[]): ColumnGuess[] {
  const width = Math.max(0, ...headRows.map((row) => row.length));
  const groups = headRows.slice(0, -1).map(spreadRight);
  const taken = new Set<LedgerFieldId>();
  return Array.from({ length: width }, (_, column) => {
    const heading = String(headRows.findLast((row) => !isBlankCell(row[column]))?.[column] ?? '');
    const field = fieldOf(cellText(heading));
    const guessed = field && !taken.has(field) ? field : null;
    if (guessed) taken.add(guessed);
    const inherited = groups.map((row) => unitOf(row[column] ?? '')).findLast(Boolean) ?? null;
    return { heading, field: guessed, unit: unitOf(cellText(heading)) ?? inherited };
  });
}

/**
 * The head: the row in which most headings are known (two at least), the group row above it, and
 * a row below that holds nothing but headings, as under a merged 总投资 with its 其中.
 */
export function findLedgerHead(rows: readonly (readonly CellValue[])[]): LedgerHead | null {
  const known = rows.slice(0, deepestHead).map((row) => row.filter(isHeading).length);
  const most = Math.max(0, ...known);
  if (most < fewestHeadings) return null;
  const main = known.indexOf(most);
  const first = main > 0 && isGroupRow(rows[main - 1]!) ? main - 1 : main;
  const last = isHeadingRow(rows[main + 1] ?? []) ? main + 1 : main;
  return { titleRows: range(0, first), headRows: range(first, last + 1), firstDataRow: last + 1 };
}

const deepestHead = 15;
const fewestHeadings = 2;
const fieldByHeading = new Map(
  ledgerFields.flatMap(({ id, headings }) => headings.map((heading) => [heading, id] as const)),
);

function fieldOf(heading: string): LedgerFieldId | null {
  const bare = heading
    .replace(/\s/g, '')
    .replace(/\([^)]*\)/g, '')
    .replace(/^其中:/, '')
    .replace(/^[*#]|[*#:]$/g, '');
  return fieldByHeading.get(bare) ?? null;
}

function unitOf(heading: string): AmountUnit | null {
  const [, unit] = /[(:/]\s*(?:单位:)?(亿元|万元|元)/.exec(heading) ?? [];
  return (unit as AmountUnit | undefined) ?? null;
}

/** A merged cell keeps its text in its first column only. */
function spreadRight(row: readonly CellValue[]): string[] {
  let group = '';
  return row.map((cell) => (group = cellText(cell) || group));
}

/** A group row has several labels and gaps between them; a title line is one long cell. */
function isGroupRow(row: readonly CellValue[]): boolean {
  const texts = row.map(cellText).filter(Boolean);
  return texts.length > 1 && texts.every((text) => text.length <= 12);
}

function isHeading(cell: CellValue): boolean {
  return typeof cell === 'string' && fieldOf(cellText(cell)) !== null;
}

function isHeadingRow(row: readonly CellValue[]): boolean {
  const filled = row.filter((cell) => !isBlankCell(cell));
  return filled.length > 0 && filled.every(isHeading);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
