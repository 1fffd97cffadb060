export { checkStatement, completeStatement } from './check-statement.js';
export { draftInputs } from './draft-inputs.js';
export type { LeadFigures } from './draft-inputs.js';
export { whoseTurn } from './whose-turn.js';
export type { TurnFacts } from './whose-turn.js';
export { neededFigures, energyProof, submissionFacts } from './submission-facts.js';
export type { NeededFigure, ReviewedLead, SubmissionFacts } from './submission-facts.js';
export { judgeSubmission, submissionRules } from './submission-rules.js';
export { opinionClock, opinionStates } from './opinion-clock.js';
export type { OpinionClock, OpinionState, OpinionTerm } from './opinion-clock.js';
export { judgeReadiness, readinessRules } from './readiness-rules.js';
export type { ReadinessFacts } from './readiness-rules.js';
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
  preReviewActs,
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
