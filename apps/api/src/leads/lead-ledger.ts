import {
  ledgerLayout,
  type LedgerFieldId,
  ledgerStageWord,
  maskPhone,
  pillarIndustries,
  type Stage,
  type StageTrackStep,
} from '@luodi/domain';
import type { Row as SheetRow } from 'write-excel-file/node';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { dayCell, numberCell, textCell, type WrittenCell } from '../kernel/export/cells.js';
import type { LeadRecord } from './lead-record.js';

export interface LedgerLine {
  lead: LeadRecord;
  track: StageTrackStep[];
}

/** Head rows of the sheet: two titles, the groups, the headings. */
export const ledgerHeadRows = 4;

/** The county's own ledger: what goes in by import comes out in the same columns and words. */
export const ledgerSheet = (ctx: Ctx, lines: readonly LedgerLine[]): SheetRow[] => [
  ...head(ctx, lines.length),
  ...lines.map((line, i) => ledgerLayout.map(({ field }) => cells[field]?.(line, i) ?? null)),
];

const head = (ctx: Ctx, count: number): SheetRow[] => {
  const [year, month, day] = ctx.today.split('-').map(Number);
  const about =
    `填报单位：${ctx.unitName}    截止日期：${year}年${month}月${day}日    单位：亿元、亩、万元    ` +
    `导出人：${ctx.actorName}    共 ${count} 行    内部资料（联系电话不随表导出）`;
  return [
    [{ ...textCell(`${year}年全市招商引资项目台账`), fontWeight: 'bold', fontSize: 16 }],
    [textCell(about)],
    ledgerLayout.map(({ group }) => (group ? bold(group) : null)),
    ledgerLayout.map(({ heading }) => bold(heading)),
  ];
};

const bold = (words: string) => ({ ...textCell(words), fontWeight: 'bold' as const, wrap: true });

type CellOfLine = (line: LedgerLine, place: number) => WrittenCell;

const text =
  (of: (lead: LeadRecord) => string | null | undefined): CellOfLine =>
  ({ lead }) => {
    const said = of(lead);
    return said ? textCell(said.replace(phone, (found) => maskPhone(found) ?? '')) : null;
  };

/** A number somebody typed into a remark is masked like the one in its own field. */
const phone = /(?<!\d)1[3-9]\d{9}(?!\d)/g;

const code =
  (of: (lead: LeadRecord) => string | null): CellOfLine =>
  ({ lead }) =>
    of(lead) === null ? null : textCell(String(of(lead)));

const amount =
  (yuanPer: number, of: (lead: LeadRecord) => number | string | null): CellOfLine =>
  ({ lead }) => {
    const value = of(lead);
    return value === null ? null : { ...numberCell(Number(value) / yuanPer), format: '0.########' };
  };

/** Only a day that is known: "no later than" belongs to the stage, not to a date column. */
const reachedOn =
  (wanted: Stage): CellOfLine =>
  ({ track }) => {
    const step = track.find(({ stage }) => stage === wanted);
    const isKnown = step?.happenedOn && step.dateCertainty === 'exact';
    return isKnown ? dayCell(step.happenedOn as string) : null;
  };

const cells: Partial<Record<LedgerFieldId, CellOfLine>> = {
  no: (_, place) => ({ value: place + 1, type: Number }),
  name: text(({ name }) => name),
  companyName: text(({ company }) => company.name),
  uscc: code(({ uscc }) => uscc),
  region: text(({ region }) => region),
  pillarIndustry: text(
    ({ pillarIndustry }) => pillarIndustries.find(({ id }) => id === pillarIndustry)?.label,
  ),
  totalInvestmentYuan: amount(1e8, ({ totalInvestmentYuan }) => totalInvestmentYuan),
  fixedAssetInvestmentYuan: amount(1e8, ({ fixedAssetInvestmentYuan }) => fixedAssetInvestmentYuan),
  landMu: amount(1, ({ landMu }) => landMu),
  annualOutputYuan: amount(1e4, ({ annualOutputYuan }) => annualOutputYuan),
  annualTaxYuan: amount(1e4, ({ annualTaxYuan }) => annualTaxYuan),
  energyTce: amount(1, ({ energyTce }) => energyTce),
  recruitingUnit: text(({ recruitingUnit }) => recruitingUnit.name),
  carrierUnit: text(({ carrierUnit }) => carrierUnit?.name),
  responsibleLeaderName: text(({ responsibleLeaderName }) => responsibleLeaderName),
  helperName: text(({ helperName }) => helperName),
  firstContactOn: ({ lead }) => dayCell(lead.firstContactOn),
  stage: ({ lead }) => textCell(ledgerStageWord(lead.stage)),
  contractedOn: reachedOn('contracted'),
  constructionStartedOn: reachedOn('construction_started'),
  latestProgress: text(({ latestProgress }) => latestProgress),
  remark: text(({ remark }) => remark),
};
