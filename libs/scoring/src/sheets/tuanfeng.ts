import type { Source } from '../source.js';
import type { ScoreItem, ScoreSheet } from './sheet.js';

const copy: Source = { document: '团风县招商引资项目准入综合评价办法', certainty: 'V2' };

/** 团风县（湖北）：十一项指标权重合计 100，另有一票否决；各项分值规则与及格线截断，均为待定。 */
export const tuanfengSheet: ScoreSheet = {
  id: 'tuanfeng',
  name: '团风县招商引资项目准入综合评价',
  version: '1',
  effectiveFrom: null,
  source: copy,
  fullMark: '100',
  items: [
    indicator('industry-class', '产业类别', '5'),
    indicator('technology', '科技水平', '5'),
    indicator('investment-scale', '投资规模', '17'),
    indicator('investment-intensity', '投资强度', '17'),
    indicator('investor', '投资主体', '10'),
    indicator('environment', '环境影响', '5'),
    indicator('safety', '安全生产', '5'),
    indicator('land-use', '土地利用', '10'),
    indicator('planning', '规划设计', '5'),
    indicator('tax', '税收贡献', '16'),
    indicator('employment', '就业安置', '5'),
  ],
  vetoes: [],
  passLines: [],
  openPoints: ['各指标分值规则截断', '一票否决事项截断', '及格线截断'],
};

function indicator(id: string, label: string, points: string): ScoreItem {
  const curve = { kind: 'pending', reason: '原文分值规则截断' } as const;
  return { id, label, points, curve, clause: `${label} ${points} 分`, source: copy };
}
