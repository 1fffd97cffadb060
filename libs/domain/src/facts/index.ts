export type { FactClaim, FactEvidence } from './fact-claim.js';
export {
  evidenceKinds,
  evidenceLabel,
  evidenceNeeded,
  factKinds,
  factLabel,
  paperAsks,
  threeStarts,
} from './fact-kinds.js';
export type { EvidenceKind, FactKind, FactKindEntry } from './fact-kinds.js';
export { factStatuses, foldFact, mayBecome, standingStatuses } from './fact-status.js';
export type { FactStatus } from './fact-status.js';
export { factRules, isRecognised, judgeClaim, judgeRecognition } from './judge-fact.js';
export { checkVerdicts, judgeSiteCheck, siteCheckRules } from './site-check.js';
export type { CheckVerdict, SiteVisit } from './site-check.js';
export { papersFor } from './recognition-rules.js';
