import type { UnitKind } from '../terms/index.js';

/** score: part of the full mark, by completion. bonus and deduction come on top, each within its cap. */
export type ItemRole = 'score' | 'bonus' | 'deduction';

export const itemRoles: readonly { id: ItemRole; label: string; labelEn: string }[] = [
  { id: 'score', label: '基本分', labelEn: 'Score' },
  { id: 'bonus', label: '加分', labelEn: 'Bonus' },
  { id: 'deduction', label: '扣分', labelEn: 'Deduction' },
];

/** Only a basic score has a weight; what comes on top has points of its own. */
export function hasWeight(role: ItemRole): boolean {
  return role === 'score';
}

/** What completion is held against: the whole task, or what the calendar or the month spread asks for by the day. */
export type Against = 'annual' | 'elapsed' | 'months';

export const againstWords: readonly { id: Against; label: string; labelEn: string }[] = [
  { id: 'annual', label: '全期任务', labelEn: 'The whole target' },
  { id: 'elapsed', label: '序时任务（按天数）', labelEn: 'Pace by days' },
  { id: 'months', label: '序时任务（按分月）', labelEn: 'Pace by months' },
];

/** Points are decimals as text. Percentages of steps are of the task; `sharePercent` is of the weight. */
export type Formula =
  | { kind: 'completion'; against: Against }
  | { kind: 'steps'; against: Against; steps: readonly Step[] }
  | { kind: 'each'; points: string }
  | { kind: 'tiers'; tiers: readonly ProjectTier[] };

export interface Step {
  atLeastPercent: string;
  sharePercent: string;
}

/** A project earns the points of its highest tier, once. */
export interface ProjectTier {
  minYuan: number;
  points: string;
}

export const formulaKinds: readonly {
  id: Formula['kind'];
  label: string;
  labelEn: string;
  roles: readonly ItemRole[];
}[] = [
  { id: 'completion', label: '按完成率', labelEn: 'By completion', roles: ['score'] },
  { id: 'steps', label: '按完成率分档', labelEn: 'By steps', roles: ['score'] },
  { id: 'each', label: '每个计分', labelEn: 'For each', roles: ['bonus', 'deduction'] },
  { id: 'tiers', label: '按项目规模（取最高一档）', labelEn: 'By project size', roles: ['bonus'] },
];

export interface SchemeItem {
  /** Permanent within the scheme's versions. */
  id: string;
  role: ItemRole;
  indicator: string;
  label: string;
  /** Points of a full completion; null unless a score. */
  weight: string | null;
  /** The most it may bring (or cost); null: the weight for a score, no bound for a deduction. */
  cap: string | null;
  formula: Formula;
  clause: string;
}

/** One version of how units are assessed. */
export interface SchemeContent {
  fullMark: string;
  /** The kinds of unit ranked against each other. */
  unitKinds: readonly UnitKind[];
  items: readonly SchemeItem[];
}

/** The days an assessment spans, both included. */
export interface AssessedPeriod {
  from: string;
  to: string;
}

/** Stored with each result: how points are computed has its own version. */
export const scoringVersion = 'ranking.1';
