import type { Source } from '../source.js';
import type { ScoreItem, ScoreSheet } from './sheet.js';

const copy: Source = {
  document: '寿县蜀山现代产业园区、桃花工业园招商项目评价指标体系',
  certainty: 'V2',
};
const cut = '原文此处截断，未见分值规则';

/**
 * 寿县蜀山现代产业园区招商项目评价指标体系（常规得分 100）。读到的项目照录；
 * 截断处（投资 20 分中注册资本以外的 10 分、其余 40 分）为待定项，不补。
 */
export const shushanSheet: ScoreSheet = {
  id: 'shushan',
  name: '寿县蜀山现代产业园区招商项目评价指标体系',
  version: '1',
  effectiveFrom: null,
  source: copy,
  fullMark: '100',
  items: [
    {
      id: 'industry-class',
      group: '产业分析',
      label: '产业类别',
      points: '10',
      curve: {
        kind: 'judged',
        options: [
          { id: 'encouraged', label: '国家鼓励、合肥鼓励或园区重点', points: '10' },
          { id: 'allowed', label: '国家允许类', points: '5' },
          { id: 'restricted', label: '国家限制类', points: '0' },
        ],
      },
      clause: '鼓励类 10 分，允许类 5 分，限制类 0 分',
      source: copy,
    },
    {
      ...economic('annual-output', '年均产值规模（投产后三年）', '5'),
      input: 'annualOutput',
      curve: {
        kind: 'bands',
        leapsAsPublished: true,
        bands: [
          { from: null, to: '10000', startPoints: '0.5', endPoints: '0.5' },
          { from: '10000', to: '30000', startPoints: '1', endPoints: '3' },
          { from: '30000', to: null, startPoints: '5', endPoints: '5' },
        ],
      },
      clause: '≥3 亿元 5 分；1 至 3 亿元每增 1 亿元加 1 分（1 至 5 分）；不足 1 亿元 0.5 分',
    },
    {
      ...economic('output-per-mu', '产出强度', '5'),
      input: 'outputPerMu',
      curve: {
        kind: 'linear',
        anchor: { at: '400', points: '5' },
        per: '10',
        step: '0.1',
        floor: '1',
        cap: '5',
      },
      clause: '≥400 万元/亩 5 分；每低 10 万元/亩减 0.1 分（1 至 5 分）',
    },
    {
      ...economic('annual-tax', '年均税收规模', '10'),
      input: 'annualTax',
      curve: {
        kind: 'bands',
        leapsAsPublished: true,
        bands: [
          { from: null, to: '200', startPoints: '0.5', endPoints: '0.5' },
          { from: '200', to: '1000', startPoints: '1', endPoints: '2.6' },
          { from: '1000', to: null, startPoints: '10', endPoints: '10' },
        ],
      },
      clause:
        '≥1000 万元 10 分；200 至 1000 万元每增 500 万元加 1 分（1 至 10 分）；不足 200 万元 0.5 分',
    },
    {
      ...economic('tax-per-mu', '税收强度', '10'),
      input: 'taxPerMu',
      curve: {
        kind: 'linear',
        anchor: { at: '10', points: '10' },
        per: '1',
        step: '0.1',
        floor: '1',
        cap: '10',
      },
      clause: '≥10 万元/亩 10 分；每低 1 万元/亩减 0.1 分（1 至 10 分）',
    },
    pending('registered-capital', '投资', ['注册资本', '10']),
    pending('investment-rest', '投资', ['投资类其余项目（固定资产投资等）', '10']),
    pending('rest', '其余', ['其余项目', '40']),
  ],
  vetoes: [],
  passLines: [],
  openPoints: [
    '投资类 20 分中只见注册资本 10 分，分值规则截断；其余 40 分未见',
    '「每增 1 亿元加 1 分」自 1 分起算、不足一个单位按比例计：原文未写，待确认',
    '照原文，3 亿元与 1000 万元两处跳档',
    '及格线未见；表上另有「复核分」一栏',
  ],
};

function economic(id: string, label: string, points: string) {
  return { id, group: '经济效益', label, points, source: copy };
}

function pending(id: string, group: string, [label, points]: [string, string]): ScoreItem {
  const curve = { kind: 'pending', reason: cut } as const;
  return { id, group, label, points, curve, clause: cut, source: copy };
}
