export { causeAfter, causeLabel, judgeCause, stallCauses } from './causes.js';
export type { CauseFacts, StallCause } from './causes.js';
export * from './dated-rules.js';
export { gauge, judgeStall, regauge } from './judge-stall.js';
export type { StallDay, StallVerdict } from './judge-stall.js';
export { ladderTold, ladderWaits, stepDue, toldSteps } from './ladder.js';
export type { LadderFacts, ToldStep } from './ladder.js';
export * from './lead-rules.js';
export { cutoffDay, isPendingStall, stallLimits, yellowParam } from './limits.js';
export type { StallLimits } from './limits.js';
export * from './signed-rules.js';
export type {
  DatedStall,
  LeadStall,
  StallClock,
  StallHolder,
  StallLight,
  StallRule,
  StallSubject,
} from './stall-rule.js';
export { stallPairs, stallRule, stallRules } from './stall-rules.js';
export {
  judgeSnooze,
  judgeWait,
  snoozeBounded,
  stallTermRules,
  waitBounded,
  waitingKinds,
} from './waiting.js';
export type { TermFacts, WaitingKind } from './waiting.js';
export { alertEventKinds, officeTurns, stallTurns, turnLabel } from './turns.js';
export type { AlertEventKind, StallTurn } from './turns.js';
export { alertWorth } from './alert-worth.js';
export type { AlertWorth, WorthFacts } from './alert-worth.js';
