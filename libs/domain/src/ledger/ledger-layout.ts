import type { AmountUnit } from './cell.js';
import type { LedgerFieldId } from './ledger-fields.js';

/** One column of the county's own ledger, as it is handed in and handed on. */
export interface LedgerLayoutColumn {
  field: LedgerFieldId;
  heading: string;
  /** The merged heading above; a group's name stands over its first column. */
  group?: string;
  unit?: AmountUnit;
  width: number;
}

/** The columns of the county's ledger in its order and words; `guessMapping` reads every one of them. */
export const ledgerLayout: readonly LedgerLayoutColumn[] = [
  { field: 'no', heading: '序号', width: 7 },
  { field: 'name', heading: '项目名称', width: 36 },
  { field: 'companyName', heading: '投资方', width: 30 },
  { field: 'uscc', heading: '统一社会信用代码', width: 22 },
  { field: 'region', heading: '投资方所在地', width: 16 },
  { field: 'pillarIndustry', heading: '产业类别', width: 14 },
  {
    field: 'totalInvestmentYuan',
    heading: '总投资（亿元）',
    group: '项目规模',
    unit: '亿元',
    width: 12,
  },
  {
    field: 'fixedAssetInvestmentYuan',
    heading: '其中：固定资产投资（亿元）',
    unit: '亿元',
    width: 14,
  },
  { field: 'landMu', heading: '拟用地（亩）', width: 11 },
  { field: 'annualOutputYuan', heading: '预计年产值（万元）', unit: '万元', width: 13 },
  { field: 'annualTaxYuan', heading: '预计年税收（万元）', unit: '万元', width: 13 },
  { field: 'energyTce', heading: '年综合能耗（吨标煤）', width: 13 },
  { field: 'recruitingUnit', heading: '招引单位', group: '责任落实', width: 20 },
  { field: 'carrierUnit', heading: '载体单位', width: 20 },
  { field: 'responsibleLeaderName', heading: '包保领导', width: 12 },
  { field: 'helperName', heading: '责任人', width: 10 },
  { field: 'contactPhone', heading: '联系电话', width: 14 },
  { field: 'firstContactOn', heading: '首次接洽时间', group: '进展', width: 13 },
  { field: 'stage', heading: '当前进度', width: 11 },
  { field: 'contractedOn', heading: '签约时间', width: 13 },
  { field: 'constructionStartedOn', heading: '开工时间', width: 13 },
  { field: 'latestProgress', heading: '最近进展', width: 36 },
  { field: 'remark', heading: '备注', width: 24 },
];
