import { checkLead } from '../lead/index.js';
import { stageEntry, stageLabel, stageRank } from '../stages/index.js';
import { fieldLabel } from '../terms/index.js';
import { isBlankCell } from './cell.js';
import { ledgerEvents } from './ledger-events.js';
import type { LedgerFieldId } from './ledger-fields.js';
import type { LedgerContext, LedgerFinding, LedgerRow, ParsedLedgerRow } from './ledger-row.js';
import { parseLedgerRow } from './parse-ledger-row.js';

type Remark = Omit<LedgerFinding, 'value'>;
type RowCheck = (row: ParsedLedgerRow, context: LedgerContext, cells: LedgerRow) => Remark[];

/** Reads and judges one data row; all findings at once, in the order of the fields. */
export function checkLedgerRow(
  row: LedgerRow,
  context: LedgerContext,
): { parsed: ParsedLedgerRow; findings: LedgerFinding[] } {
  const { parsed, findings: unread } = parseLedgerRow(row, context);
  const isUnread = (field: LedgerFieldId) => unread.some((finding) => finding.field === field);
  const judged = rowChecks
    .flatMap((check) => check(parsed, context, row))
    .filter(({ field }) => !isUnread(field))
    .map((remark) => ({ ...remark, value: row[remark.field]?.value ?? null }));
  return { parsed, findings: [...unread, ...judged] };
}

const rowChecks: readonly RowCheck[] = [
  recruitedBySomeone,
  soundAsLead,
  namesFit,
  stageStated,
  datesInOrder,
  datesHappened,
  datesWithinStage,
];

function recruitedBySomeone(_row: ParsedLedgerRow, _: LedgerContext, cells: LedgerRow): Remark[] {
  return isBlankCell(cells.recruitingUnit?.value)
    ? [fatal('recruitingUnit', '未填招引单位', '填写招引单位全称')]
    : [];
}

/** The same rules as the entry form's. No ledger states the energy basis, so that one is not asked. */
function soundAsLead(row: ParsedLedgerRow, { today }: LedgerContext): Remark[] {
  const company = { name: row.companyName, uscc: row.uscc, region: row.region };
  // A ledger may be in 在谈 without a next contact: it is taken in as it is, and listed as missing one.
  return checkLead({ ...row, company, stage: undefined }, today)
    .filter(({ field }) => field !== 'energyBasis')
    .map(({ field, reason, fix }) => fatal(field as LedgerFieldId, reason, fix));
}

/** What the records can hold: a name of at least 2 characters, an investor's of at most 120. */
function namesFit({ name, companyName }: ParsedLedgerRow): Remark[] {
  const short = (field: 'name' | 'companyName', text: string | null) =>
    text !== null && [...text].length < 2
      ? [fatal(field, `${fieldLabel(field)}只有 1 个字`, '填写全称')]
      : [];
  const isLong = [...(companyName ?? '')].length > 120;
  return [
    ...short('name', name),
    ...short('companyName', companyName),
    ...(isLong ? [fatal('companyName', '投资方超过 120 字', '缩短到 120 字以内')] : []),
  ];
}

function stageStated(_row: ParsedLedgerRow, _: LedgerContext, cells: LedgerRow): Remark[] {
  return isBlankCell(cells.stage?.value)
    ? [doubtful('stage', '未填当前进度，只按有日期的阶段登记', '填写当前进度')]
    : [];
}

function datesInOrder(row: ParsedLedgerRow): Remark[] {
  const { firstContactOn, contractedOn, constructionStartedOn } = row;
  const mustFollow = (field: DatedField, earlier: readonly [string, string | null][]): Remark[] => {
    const date = row[field];
    const broken = earlier.filter(([, other]) => date && other && date < other);
    if (!broken.length) return [];
    const others = broken.map(([label, other]) => `${label} ${other}`).join('、');
    return [fatal(field, `${fieldLabel(field)} ${date} 早于${others}`, '核对这几个日期')];
  };
  return [
    ...(contractedOn ? mustFollow('contractedOn', [['首次接洽', firstContactOn]]) : []),
    ...(constructionStartedOn
      ? mustFollow('constructionStartedOn', [
          ['首次接洽', firstContactOn],
          ['签约', contractedOn],
        ])
      : []),
  ];
}

function datesHappened(row: ParsedLedgerRow, { today, cutoffOn }: LedgerContext): Remark[] {
  const supported = ledgerEvents(row, { today, cutoffOn }).at(-1);
  const stay = supported ? `；按现有日期登记为「${stageLabel(supported.to)}」` : '';
  return datedFields.flatMap((field) => {
    const date = row[field];
    if (date && date > today) {
      const reason =
        `${date} 晚于今天，尚未发生，不能作为已发生的事实；导入时不生成该阶段事件` + stay;
      return [doubtful(field, reason, '如已发生，更正为实际日期；如为计划，清空此格')];
    }
    return date && cutoffOn && date > cutoffOn
      ? [doubtful(field, `${date} 晚于台账截止日期 ${cutoffOn}`, '核实是否已经发生，更正日期')]
      : [];
  });
}

function datesWithinStage(row: ParsedLedgerRow): Remark[] {
  const { stage } = row;
  if (!stage || stageEntry(stage).kind === 'exit') return [];
  return datedFields
    .filter((field) => row[field] && stageRank(stageOfDate[field]) > stageRank(stage))
    .map((field) =>
      doubtful(
        field,
        `进度为「${stageLabel(stage)}」，却填了${fieldLabel(field)}；导入时按进度登记`,
        '核对当前进度与日期，改其一',
      ),
    );
}

const stageOfDate = {
  contractedOn: 'contracted',
  constructionStartedOn: 'construction_started',
} as const;
type DatedField = keyof typeof stageOfDate;
const datedFields: readonly DatedField[] = ['contractedOn', 'constructionStartedOn'];

function fatal(field: LedgerFieldId, reason: string, fix: string): Remark {
  return { field, reason, fix, severity: 'fatal' };
}

function doubtful(field: LedgerFieldId, reason: string, fix: string): Remark {
  return { field, reason, fix, severity: 'doubtful' };
}
