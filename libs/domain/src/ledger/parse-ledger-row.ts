import type { AmountUnit, CellValue, ParsedCell } from './cell.js';
import { cellText, isBlankCell, parsed, unclear } from './cell.js';
import type { LedgerFieldId } from './ledger-fields.js';
import type { LedgerContext, LedgerFinding, LedgerRow, ParsedLedgerRow } from './ledger-row.js';
import { parseAmount } from './parse-amount.js';
import { parseLedgerDate } from './parse-date.js';
import { parseArea, parseEnergy } from './parse-measures.js';
import { parseCreditCode, parsePhone, parsePillarIndustry, parseStage } from './parse-words.js';

type Units = Pick<LedgerContext, 'unitByName'>;

/** Reads each cell by itself; every cell that cannot be read becomes a finding. */
export function parseLedgerRow(
  row: LedgerRow,
  units: Units,
): { parsed: ParsedLedgerRow; findings: LedgerFinding[] } {
  const findings: LedgerFinding[] = [];
  const values = Object.entries(columns).map(([name, { from, read, unreadIs }]) => {
    const { value = null, unit = null } = row[from] ?? {};
    const cell = read(value, unit, units);
    if (cell.ok) return [name, cell.value];
    findings.push({ field: from, value, reason: cell.reason, fix: cell.fix, severity: unreadIs });
    return [name, null];
  });
  return { parsed: Object.fromEntries(values) as ParsedLedgerRow, findings };
}

interface Column<Value> {
  from: LedgerFieldId;
  read(cell: CellValue, unit: AmountUnit | null, units: Units): ParsedCell<Value>;
  unreadIs: LedgerFinding['severity'];
}

const columns: {
  readonly [Name in keyof ParsedLedgerRow]: Column<NonNullable<ParsedLedgerRow[Name]>>;
} = {
  no: column('no', asNumbered),
  name: column('name', asWritten),
  companyName: column('companyName', asWritten),
  uscc: column('uscc', parseCreditCode),
  region: column('region', asWritten),
  product: column('product', asWritten),
  industryCode: column('industryCode', asWritten),
  pillarIndustry: column('pillarIndustry', parsePillarIndustry, 'doubtful'),
  totalInvestmentYuan: column('totalInvestmentYuan', parseAmount),
  fixedAssetInvestmentYuan: column('fixedAssetInvestmentYuan', parseAmount),
  landMu: column('landMu', parseArea),
  annualOutputYuan: column('annualOutputYuan', parseAmount),
  annualTaxYuan: column('annualTaxYuan', parseAmount),
  energyTce: column('energyTce', parseEnergy),
  recruitingUnitId: column('recruitingUnit', asUnit),
  carrierUnitId: column('carrierUnit', asUnit),
  responsibleLeaderName: column('responsibleLeaderName', asWritten),
  helperName: column('helperName', asWritten),
  contactName: column('contactName', asWritten),
  contactPhone: column('contactPhone', parsePhone),
  referrer: column('referrer', asWritten),
  firstContactOn: column('firstContactOn', parseLedgerDate),
  stage: column('stage', parseStage),
  contractedOn: column('contractedOn', parseLedgerDate),
  constructionStartedOn: column('constructionStartedOn', parseLedgerDate),
  latestProgress: column('latestProgress', asWritten),
  remark: column('remark', asWritten),
};

function column<Value>(
  from: LedgerFieldId,
  read: Column<Value>['read'],
  unreadIs: LedgerFinding['severity'] = 'fatal',
): Column<Value> {
  return { from, read, unreadIs };
}

/** A name keeps its full-width brackets. The apostrophe our own workbooks put before a would-be formula goes. */
function asWritten(cell: CellValue): ParsedCell<string> {
  if (isBlankCell(cell)) return parsed<string>(null);
  return parsed(typeof cell === 'string' ? cell.trim().replace(guard, '') : cellText(cell));
}

const guard = /^'(?=[=+\-@＝＋－＠])/;

function asNumbered(cell: CellValue): ParsedCell<string | number> {
  return typeof cell === 'number' ? parsed(cell) : asWritten(cell);
}

function asUnit(
  cell: CellValue,
  _unit: AmountUnit | null,
  { unitByName }: Units,
): ParsedCell<string> {
  const name = asWritten(cell);
  if (!name.ok || name.value === null) return name;
  const [unit, another] = unitByName(name.value);
  if (!unit) {
    return unclear(
      `没有名为「${name.value}」的单位`,
      '改为系统中的单位全称，或先由管理员建立该单位',
    );
  }
  return another
    ? unclear(`有多个单位名为「${name.value}」`, '写明上级单位，使名称唯一')
    : parsed(unit.id);
}
