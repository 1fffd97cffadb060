import {
  type AmountUnit,
  type CellValue,
  guessMapping,
  type LedgerFieldId,
  ledgerFields,
  normaliseText,
} from '@luodi/domain';

/** What a column of an uploaded sheet is taken to hold, and who says so. */
export interface LedgerColumn {
  index: number;
  heading: string;
  field: LedgerFieldId | null;
  unit: AmountUnit | null;
  /** null: a person chose it, or nobody knows it. */
  guessedBy: 'name' | 'remembered' | null;
  isChosen: boolean;
}

export type Choice = Pick<LedgerColumn, 'index' | 'field'>;
/** Normalised heading → the field a person once gave it; null means "leave it out". */
export type RememberedHeadings = ReadonlyMap<string, LedgerFieldId | null>;

/** Headings of the two columns that our own workbook of faulty rows adds. */
export const reasonHeading = '错误原因';
export const fixHeading = '建议修改';

/** What is the same heading: without blanks, full-width forms and case. */
export const headingKey = (heading: string): string => normaliseText(heading).replace(/\s/g, '');

export const isOwnColumn = (heading: string): boolean =>
  [reasonHeading, fixHeading].includes(headingKey(heading));

/** Columns by name; what was remembered outranks a name, and a person's choice outranks both. */
export const mapColumns = (
  headRows: readonly (readonly CellValue[])[],
  { remembered, chosen }: { remembered: RememberedHeadings; chosen: readonly Choice[] },
): LedgerColumn[] => {
  const columns = guessMapping(headRows).map((guess, index) => byName(guess, index, remembered));
  for (const column of columns) {
    const choice = chosen.find(({ index }) => index === column.index);
    if (choice) Object.assign(column, { field: choice.field, guessedBy: null, isChosen: true });
  }
  return columns.map((column) => (isTakenByAnother(column, columns) ? unmapped(column) : column));
};

/** Fields a ledger cannot do without and that no column holds. */
export const missingFields = (
  columns: readonly LedgerColumn[],
): { field: string; label: string }[] =>
  ledgerFields
    .filter(({ id, required }) => required && !columns.some(({ field }) => field === id))
    .map(({ id, label }) => ({ field: id, label }));

const byName = (
  { heading, field, unit }: ReturnType<typeof guessMapping>[number],
  index: number,
  remembered: RememberedHeadings,
): LedgerColumn => {
  const base = { index, heading, unit, isChosen: false };
  const known = isOwnColumn(heading) ? undefined : remembered.get(headingKey(heading));
  if (known !== undefined) return { ...base, field: known, guessedBy: 'remembered' };
  return { ...base, field, guessedBy: field && 'name' };
};

/** One field, one column: the person's choice keeps it, then the remembered one, then the first. */
const isTakenByAnother = (column: LedgerColumn, columns: readonly LedgerColumn[]): boolean =>
  column.field !== null &&
  columns.some(
    (other) =>
      other.field === column.field &&
      (weight(other) > weight(column) ||
        (weight(other) === weight(column) && other.index < column.index)),
  );

const weight = ({ isChosen, guessedBy }: LedgerColumn): number =>
  isChosen ? 2 : guessedBy === 'remembered' ? 1 : 0;

const unmapped = (column: LedgerColumn): LedgerColumn => ({
  ...column,
  field: null,
  guessedBy: null,
});
