import type { Stage } from '../stages/index.js';
import type { AmountUnit, CellValue } from './cell.js';
import type { ColumnGuess } from './guess-mapping.js';
import type { LedgerFieldId } from './ledger-fields.js';

/** The mapped cells of one data row; an amount's column may state its unit. */
export type LedgerRow = Partial<
  Record<LedgerFieldId, { value: CellValue; unit: AmountUnit | null }>
>;

/** A data row understood. What is blank or could not be read is null; a finding tells which. */
export interface ParsedLedgerRow {
  /** The ledger's own 序号. */
  no: string | number | null;
  name: string | null;
  companyName: string | null;
  uscc: string | null;
  region: string | null;
  product: string | null;
  industryCode: string | null;
  pillarIndustry: string | null;
  totalInvestmentYuan: number | null;
  fixedAssetInvestmentYuan: number | null;
  landMu: string | null;
  annualOutputYuan: number | null;
  annualTaxYuan: number | null;
  /** Its basis is null: a ledger does not say 当量 or 等价. */
  energyTce: string | null;
  recruitingUnitId: string | null;
  carrierUnitId: string | null;
  responsibleLeaderName: string | null;
  helperName: string | null;
  contactName: string | null;
  contactPhone: string | null;
  referrer: string | null;
  firstContactOn: string | null;
  /** As claimed; `ledgerEvents` says how much of it is supported. */
  stage: Stage | null;
  contractedOn: string | null;
  constructionStartedOn: string | null;
  latestProgress: string | null;
  remark: string | null;
}

/** fatal = the row cannot enter · doubtful = it may enter once a person has looked. */
export interface LedgerFinding {
  field: LedgerFieldId;
  value: CellValue;
  reason: string;
  fix: string;
  severity: 'fatal' | 'doubtful';
}

export interface LedgerContext {
  today: string;
  cutoffOn: string | null;
  /** Every unit of exactly this name: one is a match, none is unknown, several are ambiguous. */
  unitByName(name: string): readonly { id: string }[];
}

/** Picks the mapped cells out of a sheet's row. */
export function ledgerRow(
  cells: readonly CellValue[],
  columns: readonly Pick<ColumnGuess, 'field' | 'unit'>[],
): LedgerRow {
  return Object.fromEntries(
    columns.flatMap(({ field, unit }, i) => (field ? [[field, { value: cells[i], unit }]] : [])),
  );
}
