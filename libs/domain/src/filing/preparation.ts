import { defineRule, fail, pass } from '../rule/index.js';
import { spoken } from './clauses.js';
import type { FilingFacts } from './filing-facts.js';
import type { TripContent } from './trip-content.js';

/** The sheet of 前期准备 and what each answer is worth. The items are the speech's; the points are 待确认. */
export const preparationItems: readonly {
  id: string;
  label: string;
  labelEn: string;
  points: number;
}[] = [
  { id: 'policy', label: '我市政策优势', labelEn: 'Our policy advantages', points: 20 },
  { id: 'positioning', label: '目标企业产业定位、区域布局', labelEn: 'Positioning', points: 15 },
  { id: 'logistics', label: '交通物流需求', labelEn: 'Logistics needs', points: 10 },
  { id: 'labour', label: '用工需求', labelEn: 'Labour needs', points: 10 },
  { id: 'land', label: '用地需求', labelEn: 'Land needs', points: 10 },
  { id: 'supporting', label: '产业配套需求', labelEn: 'Supporting industries', points: 10 },
  { id: 'tax', label: '亩均税收前景', labelEn: 'Tax per mu', points: 15 },
  { id: 'outlook', label: '产业层次前景', labelEn: 'Industry outlook', points: 10 },
];

export interface PreparationScore {
  total: number;
  parts: { id: string; label: string; points: number; of: number }[];
}

/** An item counts in full once answered with so many characters, and not at all before. */
export function scorePreparation(
  preparation: TripContent['preparation'],
  minLength = 10,
): PreparationScore {
  const parts = preparationItems.map(({ id, label, points: of }) => {
    const isAnswered = [...(preparation[id] ?? '').trim()].length >= minLength;
    return { id, label, of, points: isAnswered ? of : 0 };
  });
  return { total: parts.reduce((sum, { points }) => sum + points, 0), parts };
}

export const preparationEnough = defineRule({
  id: 'trip.filing.preparation-enough',
  effect: 'block',
  message: '前期准备不足',
  clause: spoken.preparation,
  field: 'preparation',
  defaults: { minScore: 60, minLength: 10 },
  check: ({ purpose, preparation }: FilingFacts, { minScore, minLength }) => {
    // 向上争取 and other errands have no target enterprise to study.
    if (purpose === 'upward' || purpose === 'other') return pass;
    const { total, parts } = scorePreparation(preparation, minLength);
    if (total >= minScore) return pass;
    const missing = parts
      .filter(({ points }) => !points)
      .map(({ label, of }) => `${label}（${of} 分）`);
    return fail(
      `准备得分 ${total}，至少 ${minScore}`,
      `补充：${missing.join('、')}，每项不少于 ${minLength} 个字`,
    );
  },
});
