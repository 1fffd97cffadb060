import type { Source } from '../source.js';
import type { ScoreItem, ScoreSheet } from './sheet.js';

const document = '旌德县工业企业亩均效益评价（2022-04-23）';
const published: Source = { document, certainty: 'V' };

/**
 * 旌德县：单项得分 = 权重 × [20 + 80 × (本值 − 最小) ÷ (最大 − 最小)] ÷ 100，总分 = Σ + 附加分。
 * 读到的文字有指标名与公式，没有权重，故权重待定；县里填上权重即可用。
 */
export const jingdeSheet: ScoreSheet = sheet('jingde', '旌德县规上企业亩均效益评价', [
  indicator('taxPerMu', '亩均税收'),
  indicator('revenuePerMu', '亩均营收'),
  indicator('upgradePerMu', '亩均技改投资'),
  indicator('labourProductivity', '全员劳动生产率'),
  indicator('revenuePerEmission', '单位污染物排放营收'),
  indicator('researchShare', '研发经费占营收比重'),
  indicator('revenuePerTce', '单位能耗营收'),
]);

/** 旌德县规下（用地 5 亩以上）：税收、能耗、排放三项；公式相同，权重待定。 */
export const jingdeSmallSheet: ScoreSheet = sheet('jingde-small', '旌德县规下企业亩均效益评价', [
  indicator('taxPerMu', '税收'),
  indicator('revenuePerTce', '能耗'),
  indicator('revenuePerEmission', '排放'),
]);

function sheet(id: string, name: string, items: readonly ScoreItem[]): ScoreSheet {
  return {
    id,
    name,
    version: '1',
    effectiveFrom: null,
    source: published,
    fullMark: '100',
    items,
    vetoes: [],
    passLines: [],
    openPoints: [
      '各指标权重未见',
      '附加分项目未见',
      '最大值等于最小值时原式分母为零，原文未规定：按满分计并写明',
      'A 至 D 类按名次，比例未见',
    ],
  };
}

function indicator(input: string, label: string): ScoreItem {
  return {
    id: input,
    label,
    points: null,
    input,
    curve: { kind: 'range', floorShare: '0.2' },
    clause: '单项得分 = 权重 × [20 + 80 × (本值 − 最小) ÷ (最大 − 最小)] ÷ 100',
    source: published,
  };
}
