/** Whole projects (个) or whole yuan (元). Figures of a period add up, so a target may be spread by month. */
export type Measure = 'count' | 'yuan';

export type IndicatorId =
  | 'signed-count'
  | 'signed-amount'
  | 'flagship-count'
  | 'advanced-count'
  | 'start-count'
  | 'production-count'
  | 'at-target-count'
  | 'paid-in'
  | 'fiscal-income'
  | 'overdue-start-count'
  | 'fabricated-count';

export interface Indicator {
  /** Permanent: never renamed, never reused. */
  id: IndicatorId;
  label: string;
  labelEn: string;
  measure: Measure;
  /** What is counted, word for word; printed beside every figure. */
  counts: string;
  source: string;
  /** down: the fewer the better; only deducted for, never set as a task. */
  direction: 'up' | 'down';
}

/** What may be ranked by. Only what another unit verified counts; what waits is shown beside it. */
export const indicators: readonly Indicator[] = [
  {
    ...{ id: 'signed-count', label: '新签约项目', labelEn: 'Contracts signed', measure: 'count' },
    counts: '期内签订正式投资合同、经其他单位核验的项目',
    ...{ source: '协议登记与事实核验', direction: 'up' },
  },
  {
    ...{ id: 'signed-amount', label: '新签约总投资', labelEn: 'Contracted total', measure: 'yuan' },
    counts: '期内新签约且经核验的项目总投资，按截止日所知的数',
    ...{ source: '协议登记与事实核验', direction: 'up' },
  },
  {
    ...{ id: 'flagship-count', label: '新签约“大好高”项目', labelEn: 'Flagships signed' },
    counts: '期内新签约且经核验、按规则包算得为“大好高”的项目',
    ...{ measure: 'count', source: '按项目数据计算，不由人填', direction: 'up' },
  },
  {
    ...{ id: 'advanced-count', label: '90 日内推进的项目', labelEn: 'Advanced within 90 days' },
    counts: '期内首次接洽，90 日内（按规则包）过会、签框架协议或正式签约，且经核验的项目',
    ...{ measure: 'count', source: '事实核验', direction: 'up' },
  },
  {
    ...{ id: 'start-count', label: '新开工项目', labelEn: 'Construction starts' },
    counts: '期内开工（施工许可、永久性工程、首笔工程款），且经核验的项目；奠基、上报开工不计',
    ...{ measure: 'count', source: '事实核验', direction: 'up' },
  },
  {
    ...{ id: 'production-count', label: '新投产项目', labelEn: 'Productions', measure: 'count' },
    counts: '期内投产且经核验的项目',
    ...{ source: '事实核验', direction: 'up' },
  },
  {
    ...{ id: 'at-target-count', label: '新达效项目', labelEn: 'At target', measure: 'count' },
    counts: '期内达效且经核验的项目',
    ...{ source: '事实核验', direction: 'up' },
  },
  {
    ...{ id: 'paid-in', label: '到位资金（有凭证）', labelEn: 'Paid in with vouchers' },
    counts: '期内付款且附凭证的投资；更正过的只计更正后的',
    ...{ measure: 'yuan', source: '每周建设进展的付款凭证', direction: 'up' },
  },
  {
    ...{ id: 'fiscal-income', label: '财税收入', labelEn: 'Fiscal income', measure: 'yuan' },
    counts: '期内各月入库财税收入（含财税招引），由单位以外的部门录入并写明出处',
    ...{ source: '财税数据录入', direction: 'up' },
  },
  {
    ...{ id: 'overdue-start-count', label: '超时限未开工项目', labelEn: 'Starts overdue' },
    counts: '合同约定开工日在期内、截止日已过而没有经核验开工的项目',
    ...{ measure: 'count', source: '登记的正式投资合同', direction: 'down' },
  },
  {
    ...{ id: 'fabricated-count', label: '弄虚作假项目', labelEn: 'Fabricated claims' },
    counts: '期内所申报的事实被现场核查推翻的项目',
    ...{ measure: 'count', source: '现场核查', direction: 'down' },
  },
];

/** Figures that are shown but never scored, with the words that say why. */
export const unscorable: Readonly<Record<string, string>> = {
  'trip-days': '外出天数',
  'lead-count': '招商信息条数',
};

export function indicatorOf(id: string): Indicator | undefined {
  return indicators.find((one) => one.id === id);
}

export function indicatorLabel(id: string): string {
  return indicatorOf(id)?.label ?? unscorable[id] ?? id;
}

/** What a task may be set in. */
export const targetedIndicators: readonly Indicator[] = indicators.filter(
  ({ direction }) => direction === 'up',
);
