import type { Source } from '../source.js';
import { bandsThrough } from './bands-through.js';
import { defaultVetoes } from './default-vetoes.js';
import type { JudgedCurve, ScoreItem, ScoreSheet } from './sheet.js';

const unsettled: Source = { document: '默认值，县里未定', certainty: 'I' };
type Option = [id: string, label: string, points: string];
const threeGrades: readonly Option[] = [
  ['good', '好', '5'],
  ['fair', '一般', '3'],
  ['poor', '差', '0'],
];

/**
 * 默认评分表：产业契合 20、投资强度 20、亩均税收 20、单位能耗 15、环境 5、安全 5、科技 5、企业实力 10；
 * 80 分及以上推荐，60 至 79 分有条件，不足 60 分不予。没有文件规定，整表待确认；档内按比例，无跳档。
 */
export const defaultSheet: ScoreSheet = {
  id: 'default',
  name: '项目预审评分表（默认）',
  version: '1',
  effectiveFrom: null,
  source: unsettled,
  fullMark: '100',
  items: [
    judged(
      'industry-fit',
      ['产业契合', '20'],
      [
        ['pillar', '属主导产业或其核心配套', '20'],
        ['encouraged', '属国家鼓励类，非主导产业', '14'],
        ['allowed', '国家允许类', '8'],
        ['restricted', '国家限制类', '0'],
      ],
    ),
    banded('investment-intensity', ['投资强度', '20', 'investmentIntensity'], {
      knots: ['0:0', '200:12', '300:20'],
      clause: '省级开发区 200、国家级开发区 300 万元/亩（宣政秘〔2022〕34号）为两个折点',
    }),
    banded('tax-per-mu', ['亩均税收', '20', 'taxPerMu'], {
      knots: ['0:0', '20:12', '30:20'],
      clause: '宁国经开区 20 万元/亩、宣政秘〔2022〕34号「原则上不少于 30」为两个折点',
    }),
    banded('energy', ['单位能耗', '15', 'energyPerAddedValueEquivalent'], {
      knots: ['0.2:15', '0.371:9', '0.742:0'],
      clause: '黄岩基准 2.694 万元/吨标煤，即 0.371 吨标煤/万元（等价值）得 9 分',
    }),
    judged('environment', ['环境影响', '5'], threeGrades),
    judged('safety', ['安全生产', '5'], threeGrades),
    judged('technology', ['科技水平', '5'], threeGrades),
    judged(
      'investor',
      ['企业实力', '10'],
      [
        ['strong', '资金落实，有同类业绩，信用良好', '10'],
        ['fair', '资金基本落实，信用良好', '6'],
        ['weak', '资金来源不清或无业绩', '0'],
      ],
    ),
  ],
  vetoes: defaultVetoes,
  passLines: [
    { verdict: 'recommended', label: '推荐', atLeast: '80', source: unsettled },
    { verdict: 'conditional', label: '有条件', atLeast: '60', source: unsettled },
  ],
  openPoints: ['权重、分档、及格线均无文件依据，须由县里确认'],
};

function judged(id: string, [label, points]: [string, string], rows: readonly Option[]): ScoreItem {
  const options = rows.map(([option, words, worth]) => ({
    id: option,
    label: words,
    points: worth,
  }));
  const curve: JudgedCurve = { kind: 'judged', options };
  const clause = options.map((option) => `${option.label} ${option.points} 分`).join('；');
  return { id, label, points, curve, clause, source: unsettled };
}

function banded(
  id: string,
  [label, points, input]: [string, string, string],
  { knots, clause }: { knots: readonly string[]; clause: string },
): ScoreItem {
  return { id, label, points, input, curve: bandsThrough(knots), clause, source: unsettled };
}
