import type { LedgerFieldId } from '@luodi/domain';
import type { LedgerEntry, LedgerHeading, RowVerdict } from './ledger-check.js';
import type { LedgerColumn } from './ledger-mapping.js';
import type { StoredCell } from './workbook/stored-cell.js';

export const importStatuses = ['checking', 'checked', 'registered', 'withdrawn', 'failed'] as const;
export type ImportStatus = (typeof importStatuses)[number];

export interface Counts {
  rows: number;
  good: number;
  doubtful: number;
  faulty: number;
  notes: number;
}

export interface RegistrationResult {
  created: number;
  skipped: number;
  doubtful: number;
  companiesCreated: number;
}

export interface Registered {
  importId: string;
  registeredAt: string;
  by: string;
}

/** A stored upload with its neighbours' names. */
export interface ImportRecord {
  id: string;
  fileName: string;
  fileHash: string;
  status: ImportStatus;
  uploadedBy: { id: string; name: string };
  unitId: string;
  uploadedAt: string;
  cutoffOn: string | null;
  sheetName: string | null;
  head: LedgerHeading | null;
  columns: LedgerColumn[];
  counts: Counts | Record<string, never>;
  progress: { done: number; total: number } | Record<string, never>;
  /** A registered upload of the very same file, this one included. */
  registered: Registered | null;
  result: RegistrationResult | null;
  failure: string | null;
  version: number;
}

export interface StoredFinding {
  field: LedgerFieldId;
  value: StoredCell;
  reason: string;
  fix: string;
  severity: 'fatal' | 'doubtful';
}

export interface ImportRow {
  id: string;
  rowNo: number;
  no: string | null;
  verdict: RowVerdict;
  cells: StoredCell[];
  entry: LedgerEntry | null;
  findings: StoredFinding[];
  leadId: string | null;
}

/** Columns of a record, over t = ledger_import and what `importJoins` adds. */
export const importColumns = `t.id, t.file_name as "fileName", t.file_hash as "fileHash", t.status,
  json_build_object('id', u.id, 'name', u.display_name) as "uploadedBy", t.unit_id as "unitId",
  t.uploaded_at as "uploadedAt", t.cutoff_on as "cutoffOn", t.sheet_name as "sheetName", t.head,
  t.columns, t.counts, t.progress, t.result, t.failure, t.version,
  case when s.id is null then null else json_build_object('importId', s.id, 'registeredAt',
    to_char(s.registered_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', by.display_name) end as registered`;

export const importJoins = `join app_user u on u.id = t.uploaded_by
  left join ledger_import s on s.file_hash = t.file_hash and s.status = 'registered'
  left join app_user by on by.id = s.registered_by`;

/** Columns of a row, over t = ledger_import_row. */
export const rowColumns = `t.id, t.row_no as "rowNo", t.no, t.verdict, t.cells, t.parsed as entry,
  t.findings, t.lead_id as "leadId"`;
