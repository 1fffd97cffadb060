export type {
  AgreementTerms,
  CommitmentTerms,
  Party,
  PhaseActuals,
  PhaseTerms,
  ReviewRecord,
  TrancheTerms,
} from './agreement.js';
export {
  agreementKindLabel,
  agreementKinds,
  agreementStatuses,
  commitmentSides,
  incentiveBases,
  incentiveBasisLabel,
  partyRoles,
  phaseStatuses,
  reviewConclusions,
  trancheStates,
} from './agreement-words.js';
export type {
  AgreementKind,
  AgreementStatus,
  CommitmentSide,
  IncentiveBasis,
  PartyRole,
  PhaseStatus,
  ReviewConclusion,
  TrancheState,
} from './agreement-words.js';
export { ageingOf, ageingParams } from './ageing.js';
export type { Ageing, AgeingFacts, AgeingLevel } from './ageing.js';
export { checkAgreement } from './check-agreement.js';
export {
  ageingRules,
  judgePayment,
  judgeRegistration,
  judgeSettlement,
  paymentRules,
  registrationRules,
  settlementRules,
} from './judge-agreement.js';
export { promiseLedger } from './promise-ledger.js';
export type { LedgerCommitment, LedgerLine, LedgerPhase } from './promise-ledger.js';
export type { PromiseState } from './promise-figures.js';
export type { RegistrationFacts } from './registration-rules.js';
export { needsReview } from './review-rules.js';
export type { PaymentFacts, SettlementFacts } from './settlement-rules.js';
export { isPhaseOverdue, trancheState } from './tranche-state.js';
