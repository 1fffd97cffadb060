import { importPolicy, isMobilePhone, maskPhone } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import type { Counts, ImportRecord, ImportRow } from './import-record.js';
import type { ImportCan, ImportRowView, ImportView, RowCell } from './import.view.js';
import { type LedgerColumn, missingFields } from './ledger-mapping.js';
import { columnLetter, shown } from './workbook/stored-cell.js';

const noCounts: Counts = { rows: 0, good: 0, doubtful: 0, faulty: 0, notes: 0 };

export const presentImport = (ctx: Ctx, ledger: ImportRecord): ImportView => {
  const { unitId: _, head: __, registered, ...rest } = ledger;
  return {
    ...rest,
    columns: ledger.columns.map(({ index, heading, field, guessedBy }) => ({
      index,
      letter: columnLetter(index),
      heading,
      field,
      guessedBy,
    })),
    missingFields: ledger.columns.length ? missingFields(ledger.columns) : [],
    counts: { ...noCounts, ...ledger.counts },
    progress: { done: 0, total: 0, ...ledger.progress },
    sameFile: registered?.importId === ledger.id ? null : registered,
    can: importCan(ctx, ledger),
  };
};

/** A row as written. Its importers read it, yet a whole phone number is shown only where it is wrong. */
export const presentRow = (row: ImportRow, columns: readonly LedgerColumn[]): ImportRowView => {
  const { entry, cells, findings, ...rest } = row;
  const isPhoneWrong = findings.some(({ field }) => field === 'contactPhone');
  return {
    ...rest,
    name: entry?.name ?? null,
    companyName: entry?.companyName ?? null,
    cells: columns.map((column) => {
      const cell = { ...placeOf(column), value: shown(cells[column.index]) };
      return isPhoneWrong ? cell : masked(cell);
    }),
    findings: findings.map((finding) => {
      const column = columns.find(({ field }) => field === finding.field);
      const letter = column ? columnLetter(column.index) : null;
      return { ...finding, letter, heading: column?.heading ?? null, value: shown(finding.value) };
    }),
  };
};

const importCan = ({ actor }: Ctx, ledger: ImportRecord): ImportCan => {
  const { status, registered, counts, columns } = ledger;
  const isChecked = status === 'checked';
  const { good, doubtful } = { ...noCounts, ...counts };
  const isWhole = good + doubtful > 0 && !missingFields(columns).length;
  return {
    register: isChecked && !registered && isWhole && importPolicy.register(actor, ledger),
    remap: isChecked && importPolicy.remap(actor, ledger),
    withdraw:
      (isChecked || status === 'checking' || status === 'failed') &&
      importPolicy.withdraw(actor, ledger),
  };
};

const placeOf = ({ index, heading, field }: LedgerColumn) => ({
  column: index,
  letter: columnLetter(index),
  heading,
  field,
});

const masked = (cell: RowCell): RowCell => {
  const { field, value } = cell;
  const isPhone = field === 'contactPhone' || isMobilePhone(String(value ?? ''));
  return isPhone && value !== null ? { ...cell, value: maskPhone(String(value)) } : cell;
};
