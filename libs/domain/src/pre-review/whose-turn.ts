import type { PreReviewStatus } from './words.js';

export interface TurnFacts {
  status: PreReviewStatus;
  applicantUnit: string;
  /** Departments that have not answered. */
  waitingDepartments: readonly string[];
  /** Units with conditions neither met nor waived. */
  conditionUnits: readonly string[];
}

/** Whom it waits for, in the office's words; empty when for nobody. */
export function whoseTurn({ status, ...facts }: TurnFacts): string {
  const departments = facts.waitingDepartments.join('、');
  const turns: Record<PreReviewStatus, string> = {
    draft: facts.applicantUnit,
    checking: '预审会秘书',
    opinions: departments ? `会签部门：${departments}` : '预审会秘书',
    ready: '预审会秘书（排会）',
    in_meeting: '预审会',
    decided: facts.conditionUnits.join('、'),
    withdrawn: '',
  };
  return turns[status];
}
