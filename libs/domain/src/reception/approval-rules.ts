import type { Finding } from '../rule/index.js';
import { defineRule, fail, pass, unknown } from '../rule/index.js';
import { article23, limitsKept } from './clauses.js';
import { standardKnown } from './cost-rules.js';

/** What the approval of a filed reception may know. */
export interface ReceptionApprovalFacts {
  findings: readonly Finding[];
  note: string | null;
}

/** Without a standard, whoever approves says what it was measured by. */
export const approvalBasisStated = defineRule({
  id: 'reception.approval.basis-stated',
  effect: 'block',
  message: '有的开支没有标准，审批意见没有写明按什么掌握',
  clause: limitsKept,
  field: 'note',
  defaults: { minCharacters: 4 },
  check: ({ findings, note }: ReceptionApprovalFacts, { minCharacters }) => {
    const missing = findings.find(
      ({ ruleId, verdict }) => ruleId === standardKnown.id && verdict !== 'pass',
    );
    if (!missing || [...(note ?? '').trim()].length >= minCharacters) return pass;
    return unknown(missing.because ?? missing.message, '在审批意见中写明按什么标准掌握');
  },
});

/** Nothing but a clean sheet may pass without a person, and only where the county says so. */
export const approvalAutomatic = defineRule({
  id: 'reception.approval.automatic',
  effect: 'mark',
  message: '须由人审批',
  clause: `${article23}（“加强审批”）；是否允许自动批准待确认`,
  defaults: { isAllowed: false },
  check: ({ findings }: ReceptionApprovalFacts, { isAllowed }) => {
    const open = findings.filter(({ verdict }) => verdict !== 'pass');
    if (open.length) {
      return fail(`未通过：${open.map(({ message }) => message).join('；')}`, '由审批人决定');
    }
    return isAllowed ? pass : fail('规则包没有允许自动批准', '由审批人决定');
  },
});

export const receptionApprovalRules = [approvalBasisStated];
