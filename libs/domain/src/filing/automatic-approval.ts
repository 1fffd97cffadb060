import type { Finding, RulePack } from '../rule/index.js';
import { defineRule, fail, judge, pass } from '../rule/index.js';
import type { ApprovalLevel } from './approval.js';
import { spoken } from './clauses.js';

/** What an approval without a person may know: the filing as it was judged. */
export interface AutomaticApprovalFacts {
  findings: readonly Finding[];
  level: ApprovalLevel;
  days: number;
}

/** Nothing but a clean short filing of the lowest level passes without a person, and only where the county says so. */
export const tripApprovedByRule = defineRule({
  id: 'trip.approval.automatic',
  effect: 'mark',
  message: '须由人审批',
  clause: `${spoken.filing}；是否允许按规则自动批准待确认`,
  defaults: { isAllowed: false, maxDays: 1 },
  check: ({ findings, level, days }: AutomaticApprovalFacts, { isAllowed, maxDays }) => {
    if (!isAllowed) return fail('规则包没有允许自动批准', '由审批人决定');
    // A standard that is not on file is unknown, and what is unknown has not passed.
    const open = findings.filter(({ verdict }) => verdict !== 'pass');
    if (open.length)
      return fail(`未通过：${open.map(({ message }) => message).join('；')}`, '由审批人决定');
    if (level !== 'unit_head') return fail('按职级和天数须由上级审批', '由审批人决定');
    return days <= maxDays
      ? pass
      : fail(`${days} 天，自动批准的不超过 ${maxDays} 天`, '由审批人决定');
  },
});

/** Whether a filing is approved by rule, and if not, why not. */
export function judgeAutomatic(facts: AutomaticApprovalFacts, pack: RulePack): Finding {
  return judge([tripApprovedByRule], facts, pack)[0]!;
}
