interface Word<Id extends string> {
  id: Id;
  label: string;
  labelEn: string;
}

export type PreReviewStatus =
  'draft' | 'checking' | 'opinions' | 'ready' | 'in_meeting' | 'decided' | 'withdrawn';

/** In the order of the way; 撤回 stands beside it. */
export const preReviewStatuses: readonly Word<PreReviewStatus>[] = [
  { id: 'draft', label: '起草', labelEn: 'Draft' },
  { id: 'checking', label: '核对材料', labelEn: 'Completeness check' },
  { id: 'opinions', label: '部门会签', labelEn: 'Department opinions' },
  { id: 'ready', label: '待上会', labelEn: 'Ready for the meeting' },
  { id: 'in_meeting', label: '会上审议', labelEn: 'In the meeting' },
  { id: 'decided', label: '已决定', labelEn: 'Decided' },
  { id: 'withdrawn', label: '已撤回', labelEn: 'Withdrawn' },
];

export type PreReviewResult = 'passed' | 'conditional' | 'deferred' | 'refused';

export const preReviewResults: readonly Word<PreReviewResult>[] = [
  { id: 'passed', label: '通过', labelEn: 'Passed' },
  { id: 'conditional', label: '有条件通过', labelEn: 'Passed with conditions' },
  { id: 'deferred', label: '暂缓', labelEn: 'Deferred' },
  { id: 'refused', label: '否决', labelEn: 'Refused' },
];

export type DepartmentOpinion = 'agree' | 'conditional' | 'object';

export const departmentOpinions: readonly Word<DepartmentOpinion>[] = [
  { id: 'agree', label: '同意', labelEn: 'Agree' },
  { id: 'conditional', label: '有条件同意', labelEn: 'Agree with conditions' },
  { id: 'object', label: '不同意', labelEn: 'Object' },
];

export type RiskKind = 'environment' | 'safety' | 'funds' | 'market' | 'compliance';

export const riskKinds: readonly Word<RiskKind>[] = [
  { id: 'environment', label: '环保', labelEn: 'Environment' },
  { id: 'safety', label: '安全', labelEn: 'Safety' },
  { id: 'funds', label: '资金', labelEn: 'Funds' },
  { id: 'market', label: '市场', labelEn: 'Market' },
  { id: 'compliance', label: '合规', labelEn: 'Compliance' },
];

export type RiskLevel = 'low' | 'medium' | 'high';

export const riskLevels: readonly Word<RiskLevel>[] = [
  { id: 'low', label: '低', labelEn: 'Low' },
  { id: 'medium', label: '中', labelEn: 'Medium' },
  { id: 'high', label: '高', labelEn: 'High' },
];

export type EnvironmentCategory = 'report' | 'form' | 'registration';

/** 建设项目环境影响评价分类管理: what the project must hand in. */
export const environmentCategories: readonly Word<EnvironmentCategory>[] = [
  { id: 'report', label: '报告书', labelEn: 'Report' },
  { id: 'form', label: '报告表', labelEn: 'Form' },
  { id: 'registration', label: '登记表', labelEn: 'Registration form' },
];

export type InvestorDoubt = 'hoarding' | 'new_shell' | 'many_signings';

/** What would make an investor doubtful; each is answered yes or no, and a yes says why. */
export const investorDoubts: readonly Word<InvestorDoubt>[] = [
  { id: 'hoarding', label: '圈地嫌疑', labelEn: 'Land hoarding' },
  { id: 'new_shell', label: '新设空壳', labelEn: 'Newly founded shell' },
  { id: 'many_signings', label: '多地同签', labelEn: 'Signing in several places' },
];

export type ConditionStatus = 'open' | 'claimed' | 'met' | 'waived';

export const conditionStatuses: readonly Word<ConditionStatus>[] = [
  { id: 'open', label: '待落实', labelEn: 'Open' },
  { id: 'claimed', label: '待验收', labelEn: 'Claimed as met' },
  { id: 'met', label: '已落实', labelEn: 'Met' },
  { id: 'waived', label: '已免除', labelEn: 'Waived' },
];

/** What is done with a pre-review, as its history names it. */
export const preReviewActs: readonly Word<string>[] = [
  { id: 'draft', label: '起草', labelEn: 'Drafted' },
  { id: 'edit', label: '修改', labelEn: 'Edited' },
  { id: 'submission', label: '提交', labelEn: 'Submitted' },
  { id: 'return', label: '退回补正', labelEn: 'Returned' },
  { id: 'acceptance', label: '受理并送会签', labelEn: 'Accepted, sent to departments' },
  { id: 'withdrawal', label: '撤回', labelEn: 'Withdrawn' },
  { id: 'opinion', label: '部门意见', labelEn: 'Opinion' },
  { id: 'pause', label: '停表', labelEn: 'Clock stopped' },
  { id: 'resume', label: '续办', labelEn: 'Clock resumed' },
  { id: 'settling', label: '核定', labelEn: 'Settled' },
  { id: 'readiness', label: '转待上会', labelEn: 'Ready for the meeting' },
  { id: 'agenda', label: '列入议程', labelEn: 'Put on the agenda' },
  { id: 'removal', label: '移出议程', labelEn: 'Taken off the agenda' },
  { id: 'decision', label: '预审会决定', labelEn: 'Decided' },
  { id: 'condition-claim', label: '条件报落实', labelEn: 'Condition claimed' },
  { id: 'condition-return', label: '条件退回', labelEn: 'Condition returned' },
  { id: 'condition-met', label: '条件验收', labelEn: 'Condition accepted' },
  { id: 'condition-waived', label: '条件免除', labelEn: 'Condition waived' },
];

/** The Chinese word of an id; the id itself when the list does not know it. */
export function wordOf(words: readonly Word<string>[], id: string): string {
  return words.find((word) => word.id === id)?.label ?? id;
}

/** Both let the project go on. */
export function isPassing(result: PreReviewResult | null): boolean {
  return result === 'passed' || result === 'conditional';
}

/** The ways a pre-review may go; the database holds the same table. */
const next: Readonly<Record<PreReviewStatus, readonly PreReviewStatus[]>> = {
  draft: ['checking', 'withdrawn'],
  checking: ['draft', 'opinions', 'withdrawn'],
  opinions: ['ready', 'withdrawn'],
  ready: ['in_meeting', 'withdrawn'],
  in_meeting: ['ready', 'decided'],
  decided: [],
  withdrawn: [],
};

export function mayStep(from: PreReviewStatus, to: PreReviewStatus): boolean {
  return next[from].includes(to);
}

/** Neither decided nor withdrawn; a project has at most one such. */
export const openReviewStatuses: readonly PreReviewStatus[] = preReviewStatuses
  .map(({ id }) => id)
  .filter((id) => next[id].length > 0);
