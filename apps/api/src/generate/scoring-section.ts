import { defaultRulePack } from '@luodi/domain';
import { type Condition, conditionText, type Curve, isPending, type Source } from '@luodi/scoring';

const { scoring } = defaultRulePack;

/** The pre-review part of docs/RULES.md: the sheet a new county starts with, and what settles each of its numbers. */
export const scoringSection = (): string[] => [
  '## 预审评分表',
  '',
  `${scoring.sheet.name}，第 ${scoring.sheet.version} 版，满分 ${scoring.sheet.fullMark}。${from(scoring.sheet.source)}。`,
  ...scoring.sheet.openPoints.map((point) => `未定：${point}。`),
  '',
  '| 项目 | 权重 | 计分 | 依据 | 来源 |',
  '|---|---|---|---|---|',
  ...scoring.sheet.items.map(({ label, points, curve, clause, source }) =>
    row(label, points ?? '未定', pointsOf(curve), clause, from(source)),
  ),
  '',
  '### 及格线',
  '',
  ...scoring.sheet.passLines.map(
    ({ label, atLeast, source }) => `- ${label}：不低于 ${atLeast} 分（${from(source)}）`,
  ),
  '- 低于末线：不予；触发任一否决项：不予，不论得分',
  '',
  '### 否决项',
  '',
  '| 名目 | 判定 | 依据 | 来源 |',
  '|---|---|---|---|',
  ...scoring.sheet.vetoes.map(({ label, hitWhen, clause, source }) =>
    row(
      label,
      hitWhen ? hitWhen.map(conditionWords).join('，或') : '人工判定',
      clause,
      from(source),
    ),
  ),
  '',
  '### 分类供地',
  '',
  '自上而下，第一条全部成立者定类；否决者不供地。最高亩数不多于核定用地。',
  '',
  '| 规则 | 类别 | 条件 | 最高亩数 | 来源 |',
  '|---|---|---|---|---|',
  ...scoring.landClasses.map(({ id, label, when, maximumMu, source }) =>
    row(
      id,
      label,
      when.map(conditionWords).join('，且') || '其余',
      maximumMu ?? '核定用地',
      from(source),
    ),
  ),
  '',
  '### 核定用地的下限',
  '',
  `- 投资强度 ${scoring.minIntensity.value} 万元/亩（${scoring.minIntensity.source}）`,
  `- 容积率 ${scoring.minPlotRatio.value}（${scoring.minPlotRatio.source}）`,
  '',
];

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;

const from = (source: Source): string =>
  [source.document, source.article, isPending(source) ? '待确认' : ''].filter(Boolean).join('，');

// Without a value the sentence reads 「… 未知 低于 200」; a rule has none yet.
const conditionWords = (condition: Condition): string =>
  `${conditionText(condition, null).replace(' 未知 ', '')} ${condition.unit}`;

const pointsOf = (curve: Curve): string => {
  if (curve.kind === 'judged')
    return curve.options.map(({ label, points }) => `${label} ${points}`).join('；');
  if (curve.kind === 'bands')
    return curve.bands
      .flatMap(({ from: at, startPoints }) => (at === null ? [] : [`${at} 起 ${startPoints} 分`]))
      .join('；')
      .concat('，其间按比例');
  return { linear: '按单位计', range: '组内位次', benchmark: '对基准', pending: '待定' }[
    curve.kind
  ];
};
