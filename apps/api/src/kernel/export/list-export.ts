import type { PagedSelect } from '../list/paged.js';
import type { CellContent, CellKind } from './cells.js';

/** One column of a sheet; a column of kind `wan` gives yuan, is written in 万元 and says so in its heading. */
export interface ExportColumn<Row> {
  heading: string;
  width: number;
  /** Text when absent: ids and codes must never become numbers. */
  kind?: CellKind;
  value: (row: Row) => CellContent;
}

/** How a filter reads in the head of the sheet: its label, and the words for its codes. */
export interface FilterWord {
  label: string;
  words?: readonly { id: string; label: string }[];
  /** The value is the id of such a record, which is shown by its name. */
  names?: 'unit' | 'user';
  /** The value is yuan. */
  isYuan?: boolean;
  /** The value is an id that has no name the asker is sure to be allowed to read. */
  isOpaque?: boolean;
}

/** What a list declares to be offered as a workbook, beside its ListSpec. */
export interface ListExport<Row> {
  /** The resource, as in its address and in the audit trail. */
  name: string;
  title: string;
  filters: Record<string, FilterWord>;
  columns: readonly ExportColumn<Row>[];
}

/** The list's own select, with the asker's scope and filters in it, and its own presenter. */
export interface WholeList<Stored, Row> {
  select: PagedSelect;
  present: (rows: Stored[]) => Row[] | Promise<Row[]>;
}
