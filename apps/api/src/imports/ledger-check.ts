import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkLedgerRow,
  cutoffOn,
  findLedgerHead,
  importPolicy,
  ledgerDoubles,
  ledgerEvents,
  type LedgerContext,
  type LedgerEvent,
  type LedgerFinding,
  ledgerRow,
  normaliseText,
  type ParsedLedgerRow,
  rowKind,
} from '@luodi/domain';
import { Clock } from '../kernel/ctx/clock.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { LedgerHeadings } from './ledger-headings.js';
import { type Choice, type LedgerColumn, mapColumns } from './ledger-mapping.js';
import { LedgerOnFile } from './ledger-on-file.js';
import { readWorkbook, type Sheet } from './workbook/read-workbook.js';
import { refusedFile } from './workbook/refusal.js';
import { type StoredCell, toStored } from './workbook/stored-cell.js';

export type RowVerdict = 'good' | 'doubtful' | 'faulty' | 'note';

/** A data row understood, with the stage events its dates support. */
export interface LedgerEntry extends ParsedLedgerRow {
  events: LedgerEvent[];
}

export interface CheckedRow {
  /** As Excel numbers it. */
  rowNo: number;
  cells: StoredCell[];
  verdict: RowVerdict;
  /** null for subtotals and notes. */
  entry: LedgerEntry | null;
  findings: LedgerFinding[];
}

export interface LedgerHeading {
  titles: StoredCell[][];
  headings: StoredCell[][];
}

export interface CheckedLedger {
  sheetName: string;
  cutoffOn: string | null;
  head: LedgerHeading;
  columns: LedgerColumn[];
  rows: CheckedRow[];
}

export interface CheckOptions {
  /** For whom: rows of units beyond theirs cannot enter. */
  actor: Actor;
  chosen?: readonly Choice[];
  onProgress?(done: number, total: number): Promise<void>;
}

const rowsPerStep = 500;

/** Reads a workbook and judges its rows, each by itself, against each other and against what is on file. Stores nothing. */
@Injectable()
export class LedgerCheck {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly headings: LedgerHeadings,
    private readonly onFile: LedgerOnFile,
  ) {}

  /** Throws a Problem when no ledger can be read from the file. */
  async examine(file: Buffer, options: CheckOptions): Promise<CheckedLedger> {
    const { sheet, head } = ledgerSheet(await readWorkbook(file));
    const at = (places: readonly number[]) => places.map((place) => sheet.rows[place] ?? []);
    const titles = at(head.titleRows);
    const headings = at(head.headRows);
    const remembered = await this.headings.remembered();
    const columns = mapColumns(headings, { remembered, chosen: options.chosen ?? [] });
    const context = await this.context(cutoffOn(titles.flat()));
    const rows = await this.judge(sheet, head.firstDataRow, { columns, context, options });
    await this.compare(rows);
    return {
      sheetName: sheet.name,
      cutoffOn: context.cutoffOn,
      head: { titles: titles.map(stored), headings: headings.map(stored) },
      columns,
      rows: rows.map((row) => ({ ...row, verdict: row.entry ? verdictOf(row.findings) : 'note' })),
    };
  }

  private async context(cutoff: string | null): Promise<LedgerContext> {
    const units = await this.db.query<{ id: string; name: string }>(activeUnits);
    const byName = groupUnits(units);
    return {
      today: this.clock.today(),
      cutoffOn: cutoff,
      unitByName: (name) => byName.get(unitKey(name)) ?? [],
    };
  }

  private async judge(sheet: Sheet, first: number, how: Judging): Promise<CheckedRow[]> {
    const rows: CheckedRow[] = [];
    const total = sheet.rows.length - first;
    for (let place = first; place < sheet.rows.length; place++) {
      const cells = sheet.rows[place] ?? [];
      const kind = rowKind(cells);
      if (kind !== 'blank') rows.push(judgeRow(cells, { rowNo: place + 1, kind, how }));
      const done = place - first + 1;
      if (done % rowsPerStep === 0) await how.options.onProgress?.(done, total);
    }
    return rows;
  }

  /** Adds what only several rows together, or the records, can tell. */
  private async compare(rows: readonly CheckedRow[]): Promise<void> {
    const entries = rows.filter((row): row is EntryRow => row.entry !== null);
    const doubles = ledgerDoubles(entries.map(({ entry }) => entry));
    entries.forEach((row, i) => row.findings.push(...(doubles[i] ?? [])));
    const enterable = entries.filter(({ findings }) => verdictOf(findings) !== 'faulty');
    const known = await this.onFile.compare(enterable.map(({ entry }) => entry));
    enterable.forEach((row, i) => row.findings.push(...(known[i] ?? [])));
  }
}

interface Judging {
  columns: LedgerColumn[];
  context: LedgerContext;
  options: CheckOptions;
}

type EntryRow = CheckedRow & { entry: LedgerEntry };

const ledgerSheet = (sheets: readonly Sheet[]) => {
  for (const sheet of sheets) {
    const head = findLedgerHead(sheet.rows);
    if (head) return { sheet, head };
  }
  throw refusedFile('没有找到表头：前 15 行内至少应有两个能识别的列名，如“项目名称”“投资方”。');
};

const judgeRow = (
  cells: Sheet['rows'][number],
  { rowNo, kind, how }: { rowNo: number; kind: string; how: Judging },
): CheckedRow => {
  const row = { rowNo, cells: stored(cells), verdict: 'note' as const };
  if (kind !== 'data') return { ...row, entry: null, findings: [] };
  const { parsed, findings } = checkLedgerRow(ledgerRow(cells, how.columns), how.context);
  const entry = { ...parsed, events: ledgerEvents(parsed, how.context) };
  return { ...row, entry, findings: [...findings, ...beyondOwnUnits(how, cells, parsed)] };
};

const beyondOwnUnits = (
  { columns, options }: Judging,
  cells: Sheet['rows'][number],
  { recruitingUnitId }: ParsedLedgerRow,
): LedgerFinding[] => {
  if (!recruitingUnitId || importPolicy.importRow(options.actor, { recruitingUnitId })) return [];
  const column = columns.findIndex(({ field }) => field === 'recruitingUnit');
  return [
    {
      field: 'recruitingUnit',
      value: cells[column],
      reason: '招引单位不在您的单位范围内，请交由该单位或招商中心导入',
      fix: '删去此行，或交由该单位、招商中心导入',
      severity: 'fatal',
    },
  ];
};

const verdictOf = (findings: readonly LedgerFinding[]): 'good' | 'doubtful' | 'faulty' => {
  if (findings.some(({ severity }) => severity === 'fatal')) return 'faulty';
  return findings.length ? 'doubtful' : 'good';
};

const stored = (cells: Sheet['rows'][number]): StoredCell[] => cells.map(toStored);

const unitKey = (name: string): string => normaliseText(name).replace(/\s/g, '');

const groupUnits = (units: readonly { id: string; name: string }[]) => {
  const groups = new Map<string, { id: string }[]>();
  for (const { id, name } of units) {
    const key = unitKey(name);
    groups.set(key, [...(groups.get(key) ?? []), { id }]);
  }
  return groups;
};

const activeUnits = sql('imports-units', 'select id, name from unit where is_active order by id');
