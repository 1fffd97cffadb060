import type { Source } from '../source.js';
import type { ScoreItem, ScoreSheet } from './sheet.js';

const openPoints = [
  '读到的文字没有上限，得分可超过权重',
  '能耗用等价值',
  '后三项基准的单位未写明，用时须与基准同口径',
];

/** 黄岩区 2022 年度（规上）：得分 = Σ 指标 ÷ 基准 × 权重；权重 30、20、20、10、10、10。 */
export const huangyan2022Sheet: ScoreSheet = large('2022', [
  '24.097',
  '136.16',
  '2.694',
  '4929.81',
  '18.14',
  '0.0302',
]);

/** 黄岩区 2021 年度（规上）：公式与权重同 2022 年度，基准不同。 */
export const huangyan2021Sheet: ScoreSheet = large('2021', [
  '26.01',
  '132.27',
  '2.54',
  '4861.08',
  '17.45',
  '0.0305',
]);

/** 黄岩区 2022 年度（规下）：亩均税收 ÷ 11.5932 × 50 + 单位电耗税收 ÷ 0.2352 × 50。 */
export const huangyanSmall2022Sheet: ScoreSheet = sheet('2022', '规下', [
  indicator('taxPerMu', '亩均税收', ['50', '11.5932']),
  indicator('taxPerElectricity', '单位电耗税收', ['50', '0.2352']),
]);

function large(year: string, baselines: readonly string[]): ScoreSheet {
  const rows = [
    ['taxPerMu', '亩均税收', '30'],
    ['addedValuePerMu', '亩均增加值', '20'],
    ['addedValuePerTceEquivalent', '单位能耗增加值', '20'],
    ['addedValuePerEmission', '单位排放增加值', '10'],
    ['labourProductivity', '全员劳动生产率', '10'],
    ['researchShare', '研发经费占比', '10'],
  ] as const;
  const items = rows.map(([input, label, weight], index) =>
    indicator(input, label, [weight, baselines[index]!]),
  );
  return sheet(year, '规上', items);
}

function sheet(year: string, scope: string, items: readonly ScoreItem[]): ScoreSheet {
  return {
    id: `huangyan-${year}-${scope === '规上' ? 'large' : 'small'}`,
    name: `黄岩区${scope}企业亩均效益评价（${year} 年度）`,
    version: '1',
    effectiveFrom: null,
    source: { document: `黄岩区亩均效益评价（${year} 年度）`, certainty: 'V2' },
    fullMark: '100',
    items,
    vetoes: [],
    passLines: [],
    openPoints,
  };
}

function indicator(input: string, label: string, [points, baseline]: [string, string]): ScoreItem {
  const source: Source = { document: '黄岩区亩均效益评价', certainty: 'V2' };
  return {
    id: input,
    label,
    points,
    input,
    curve: { kind: 'benchmark', baseline, cap: null },
    clause: `${label} ÷ ${baseline} × ${points}`,
    source,
  };
}
