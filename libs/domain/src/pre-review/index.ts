export { decisionRules, judgeDecision } from './decision-rules.js';
export type { DecisionFacts } from './decision-rules.js';
export { blankStatement } from './statement.js';
export type {
  ConditionTerms,
  DecisionTerms,
  InvestorStatement,
  ReviewStatement,
  VetoOverride,
} from './statement.js';
export { validUntil } from './validity.js';
export {
  conditionStatuses,
  departmentOpinions,
  environmentCategories,
  investorDoubts,
  isPassing,
  mayStep,
  openReviewStatuses,
  preReviewResults,
  preReviewStatuses,
  riskKinds,
  riskLevels,
  wordOf,
} from './words.js';
export type {
  ConditionStatus,
  DepartmentOpinion,
  EnvironmentCategory,
  InvestorDoubt,
  PreReviewResult,
  PreReviewStatus,
  RiskKind,
  RiskLevel,
} from './words.js';
