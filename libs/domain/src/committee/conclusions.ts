import type { PreReviewResult } from '../pre-review/index.js';
import { preReviewResults } from '../pre-review/index.js';

/** What one member says of a project. */
export type Conclusion = 'pass' | 'conditional' | 'defer' | 'refuse';

export interface ConclusionWord {
  id: Conclusion;
  /** What the pre-review becomes when the meeting follows it. */
  result: PreReviewResult;
  label: string;
  labelEn: string;
}

/** In the order of the ballot paper, from the most to the least in favour. */
export const conclusions: readonly ConclusionWord[] = [
  asConclusion('pass', 'passed'),
  asConclusion('conditional', 'conditional'),
  asConclusion('defer', 'deferred'),
  asConclusion('refuse', 'refused'),
];

export function conclusionLabel(id: string): string {
  return conclusions.find((one) => one.id === id)?.label ?? id;
}

function asConclusion(id: Conclusion, result: PreReviewResult): ConclusionWord {
  const { label, labelEn } = preReviewResults.find((one) => one.id === result)!;
  return { id, result, label, labelEn };
}
