import { stageLabel, stages, worksLabel } from '@luodi/domain';
import type { Row as SheetRow } from 'write-excel-file/node';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { cellOf, textCell } from '../kernel/export/cells.js';
import type { ExportColumn, FilterWord } from '../kernel/export/list-export.js';
import type { LedgerOwners, LedgerRow } from './ledger.view.js';

export const ledgerFilterWords: Record<string, FilterWord> = {
  stage: { label: '阶段', words: stages },
  unitId: { label: '招引单位（含下级）', names: 'unit' },
  carrierUnitId: { label: '载体单位', names: 'unit' },
  hasPlan: { label: '有生效的年度计划' },
  silent: { label: '两周没有填报' },
  q: { label: '检索' },
};

const lightWords = { green: '正常', yellow: '黄灯', red: '红灯', gray: '未评' };

/** Where the names of a line come from. */
const basisOf = ({ isFourOnes }: LedgerOwners): string =>
  isFourOnes ? '四个一任期' : '项目登记（未列入四个一）';

/** Columns of the sheet, each under its group as the bureau's paper ledger has them. */
export const ledgerColumns: readonly (ExportColumn<LedgerRow> & { group: string })[] = [
  { group: '项目', heading: '项目名称', width: 34, value: ({ name }) => name },
  { group: '', heading: '投资方', width: 26, value: ({ companyName }) => companyName },
  { group: '', heading: '阶段', width: 10, value: ({ stage }) => stageLabel(stage) },
  { group: '责任', heading: '包保领导', width: 10, value: (row) => row.owners.responsibleLeader },
  { group: '', heading: '牵头单位', width: 16, value: ({ owners }) => owners.leadUnit },
  { group: '', heading: '招引单位', width: 18, value: ({ owners }) => owners.recruitingUnit },
  { group: '', heading: '载体单位', width: 16, value: ({ owners }) => owners.carrierUnit },
  { group: '', heading: '帮扶单位', width: 16, value: ({ owners }) => owners.supportUnits },
  { group: '', heading: '帮办员', width: 10, value: ({ owners }) => owners.helper },
  { group: '', heading: '责任依据', width: 14, value: ({ owners }) => basisOf(owners) },
  {
    ...{ group: '投资（万元）', heading: '总投资', width: 12, kind: 'wan' },
    value: ({ totalInvestmentYuan }) => totalInvestmentYuan,
  },
  {
    ...{ group: '', heading: '累计完成（上报）', width: 14, kind: 'wan' },
    value: ({ investedYuan }) => investedYuan,
  },
  {
    ...{ group: '', heading: '累计完成（有凭证）', width: 14, kind: 'wan' },
    value: ({ evidencedYuan }) => evidencedYuan,
  },
  {
    ...{ group: '', heading: '年度计划', width: 12, kind: 'wan' },
    value: ({ pace }) => pace.annualYuan,
  },
  {
    ...{ group: '', heading: '当年完成（上报）', width: 14, kind: 'wan' },
    value: ({ reportedYearYuan }) => reportedYearYuan,
  },
  {
    ...{ group: '', heading: '当年完成（有凭证）', width: 14, kind: 'wan' },
    value: ({ pace }) => pace.actualYuan,
  },
  {
    ...{ group: '序时进度', heading: '应完成（%）', width: 10, kind: 'number' },
    value: ({ pace }) => pace.expectedPercent,
  },
  {
    ...{ group: '', heading: '已完成（%）', width: 10, kind: 'number' },
    value: ({ pace }) => pace.donePercent,
  },
  { group: '', heading: '评定', width: 8, value: ({ pace }) => lightWords[pace.light] },
  {
    ...{ group: '', heading: '年底预计', width: 12, kind: 'wan' },
    value: ({ yearEnd }) => yearEnd.forecastYuan,
  },
  {
    ...{ group: '形象进度', heading: '计划', width: 8 },
    value: ({ plannedLevel }) => plannedLevel && worksLabel(plannedLevel),
  },
  {
    ...{ group: '', heading: '实际', width: 8 },
    value: ({ worksLevel }) => worksLevel && worksLabel(worksLevel),
  },
  {
    ...{ group: '', heading: '百分比', width: 8, kind: 'number' },
    value: ({ worksPercent }) => worksPercent,
  },
  { group: '最近填报', heading: '日期', width: 12, kind: 'day', value: (row) => row.reportedOn },
  { group: '', heading: '进展', width: 40, value: ({ done }) => done },
  { group: '', heading: '存在问题', width: 30, value: ({ problems }) => problems },
  { group: '', heading: '下步安排', width: 30, value: ({ nextStep }) => nextStep },
];

/** Head rows: title, filler and method, groups, headings. */
export const ledgerHeadRows = 5;

/** The county's construction ledger: two titles, groups over headings, one line a project. */
export const ledgerSheet = (
  ctx: Ctx,
  { rows, filters }: { rows: readonly LedgerRow[]; filters: string },
): SheetRow[] => [
  ...head(ctx, rows, filters),
  ...rows.map((row) => ledgerColumns.map(({ kind = 'text', value }) => cellOf(kind, value(row)))),
];

const head = (ctx: Ctx, rows: readonly LedgerRow[], filters: string): SheetRow[] => {
  const [year, month, day] = ctx.today.split('-').map(Number);
  const about =
    `填报单位：${ctx.unitName}    截止日期：${year}年${month}月${day}日    单位：万元    ` +
    `导出人：${ctx.actorName}    共 ${rows.length} 行    筛选条件：${filters}    内部资料`;
  const method = rows[0]?.pace.words ?? '没有项目';
  return [
    [{ ...textCell(`${year}年项目建设台账`), fontWeight: 'bold', fontSize: 16 }],
    [textCell(about)],
    [textCell(`序时进度${method}；当年完成以有付款凭证的为准；责任各栏为截止日期当天的四个一任期`)],
    ledgerColumns.map(({ group }) => (group ? bold(group) : null)),
    ledgerColumns.map(({ heading }) => bold(heading)),
  ];
};

const bold = (words: string) => ({ ...textCell(words), fontWeight: 'bold' as const, wrap: true });
