import type { CellValue, ParsedCell } from '../ledger/index.js';
import {
  cellText,
  isBlankCell,
  parseAmount,
  parseLedgerDate,
  parseWhole,
} from '../ledger/index.js';
import type { Indicator } from '../ranking/index.js';
import { targetedIndicators } from '../ranking/index.js';
import type { PeerField } from './columns.js';
import { peerColumns } from './columns.js';

/** A row understood. Figures in whole yuan or as a count. */
export interface PeerRow {
  /** As Excel numbers it. */
  rowNo: number;
  county: string;
  indicator: string;
  figure: number;
  asOf: string;
  source: string;
}

/** One cell that cannot be taken, and what to do; `column` is its place from 0, null for one that is not there. */
export interface PeerFault {
  rowNo: number;
  column: number | null;
  heading: string;
  value: string;
  reason: string;
  fix: string;
}

export interface PeerCheck {
  rows: PeerRow[];
  faults: PeerFault[];
}

/** Reads a sheet of other counties' figures: every faulty cell at once, and the rows without fault. Writes nothing. */
export function checkPeerSheet(sheet: readonly (readonly CellValue[])[], today: string): PeerCheck {
  const headAt = sheet.findIndex((cells) => placesIn(cells).county !== undefined);
  if (headAt < 0) return { rows: [], faults: [noHead] };
  const places = placesIn(sheet[headAt]!);
  const missing = peerColumns.filter(({ id }) => places[id] === undefined);
  if (missing.length)
    return { rows: [], faults: missing.map(({ heading }) => noColumn(headAt + 1, heading)) };
  const read = sheet
    .map((cells, at) => ({ cells, rowNo: at + 1 }))
    .slice(headAt + 1)
    .filter(({ cells }) => cells.some((cell) => !isBlankCell(cell)))
    .map(({ cells, rowNo }) => readRow(cells, { rowNo, places: places as Places, today }));
  if (!read.length) return { rows: [], faults: [nothing(headAt + 2)] };
  const rows = read.flatMap(({ row }) => row ?? []);
  return {
    rows,
    faults: inOrder([...read.flatMap(({ faults }) => faults), ...doubles(rows, places.county!)]),
  };
}

type Places = Record<PeerField, number>;

/** Where each heading stands; a heading is known by what stands before its bracket. */
function placesIn(cells: readonly CellValue[]): Partial<Places> {
  const texts = cells.map((cell) => plain(cellText(cell)));
  const found = peerColumns.map(({ id, heading }) => [id, texts.indexOf(plain(heading))] as const);
  return Object.fromEntries(found.filter(([, place]) => place >= 0));
}

const plain = (text: string): string => text.replace(/[(（].*$/, '').replace(/\s/g, '');

interface Reading {
  rowNo: number;
  places: Places;
  today: string;
}

function readRow(cells: readonly CellValue[], { rowNo, places, today }: Reading) {
  const cell = (field: PeerField): CellValue => cells[places[field]];
  const faults: PeerFault[] = [];
  const take = <T>(field: PeerField, parse: (value: CellValue) => ParsedCell<T>): T | null => {
    const value = cell(field);
    const heading = plain(peerColumns.find(({ id }) => id === field)!.heading);
    const result = isBlankCell(value) ? blank(heading) : parse(value);
    if (result.ok) return result.value;
    const { reason, fix } = result;
    faults.push({ rowNo, column: places[field], heading, value: asWritten(value), reason, fix });
    return null;
  };
  const indicator = take('indicator', indicatorIn);
  const row = {
    rowNo,
    county: take('county', textOf(2, 40)),
    indicator: indicator?.id ?? null,
    // Without its indicator nobody knows what the number counts: it is looked at as a count.
    figure: take('figure', (value) => figureIn(value, indicator)),
    asOf: take('asOf', (value) => dayIn(value, today)),
    source: take('source', textOf(4, 500)),
  };
  return { row: faults.length ? null : (row as PeerRow), faults };
}

const blank = (heading: string) => ({
  ...{ ok: false as const, reason: '没有填写', fix: `填写${heading}` },
});

/** A name keeps its own brackets: the one typed by hand has them too. */
const asWritten = (cell: CellValue): string =>
  typeof cell === 'string' ? cell.trim() : cellText(cell);

const textOf =
  (min: number, max: number) =>
  (cell: CellValue): ParsedCell<string> => {
    const value = asWritten(cell);
    if (value.length >= min && value.length <= max) return { ok: true, value };
    return {
      ok: false,
      reason: `${value.length} 个字，应为 ${min} 至 ${max} 个字`,
      fix: value.length < min ? '写全称' : '缩短',
    };
  };

function indicatorIn(cell: CellValue): ParsedCell<Indicator> {
  const text = plain(cellText(cell));
  const value = targetedIndicators.find(({ label }) => plain(label) === text);
  if (value) return { ok: true, value };
  const labels = targetedIndicators.map(({ label }) => label).join('、');
  return { ok: false, reason: '没有这个指标', fix: `改为其中之一：${labels}` };
}

function figureIn(cell: CellValue, indicator: Indicator | null): ParsedCell<number> {
  return indicator?.measure === 'yuan' ? parseAmount(cell, '万元') : parseWhole(cell, '个');
}

function dayIn(cell: CellValue, today: string): ParsedCell<string> {
  const day = parseLedgerDate(cell);
  if (!day.ok || day.value === null || day.value <= today) return day;
  return { ok: false, reason: `截止日 ${day.value} 还没有到`, fix: '核对通报的截止日' };
}

/** As one reads a sheet: by row, then from left to right. */
const inOrder = (faults: PeerFault[]): PeerFault[] =>
  faults.toSorted((a, b) => a.rowNo - b.rowNo || (a.column ?? 0) - (b.column ?? 0));

/** The same county, indicator and day twice: nobody knows which of them is meant. */
function doubles(rows: readonly PeerRow[], column: number): PeerFault[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ rowNo, county, indicator, asOf }) => {
    const key = JSON.stringify([county, indicator, asOf]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, rowNo);
    const reason = `与第 ${first} 行是同一县市、同一指标、同一截止日`;
    return first === undefined
      ? []
      : [{ rowNo, column, heading: '县市', value: county, reason, fix: '两行留一行' }];
  });
}

const noHead: PeerFault = {
  ...{ rowNo: 1, column: null, heading: '表头', value: '' },
  reason: '没有找到表头',
  fix: `第一行依次写：${peerColumns.map(({ heading }) => heading).join('、')}；或下载模板填写`,
};

const noColumn = (rowNo: number, heading: string): PeerFault => ({
  ...{ rowNo, column: null, heading, value: '', reason: `没有“${plain(heading)}”这一栏` },
  fix: `在表头加一栏“${heading}”并逐行填写`,
});

const nothing = (rowNo: number): PeerFault => ({
  ...{ rowNo, column: null, heading: '表头以下', value: '' },
  ...{ reason: '没有数据行', fix: '在表头下面逐行填写' },
});
