export {
  blockerCaveats,
  blockerLabel,
  blockerOf,
  blockerReasons,
  countBlockers,
} from './blockers.js';
export type { Blocker, BlockerCount, BlockerReason } from './blockers.js';
export type { OpenAlert, OpenCondition, SignedStanding } from './blocker-sources.js';
export { countedChanges } from './closing-changes.js';
export type { CountedAs, CountedChange, CountedStanding } from './closing-changes.js';
export { closingRules, lastDayOf, monthAfter } from './closing-rules.js';
export type { ClosingFacts } from './closing-rules.js';
export { cohortParts, cohortsOf, isStanding, signedAmounts } from './cohorts.js';
export type { CohortPart, CohortSums, Signed } from './cohorts.js';
export type { FunnelHistory, LeadFigure, Position, BasisStanding } from './history.js';
export { ladderOf, medianDays, narrowestOf, noAmounts, share, sumAmounts } from './ladder.js';
export type { Amounts, FunnelCell, Narrowest, Rung } from './ladder.js';
export { foldAsOf } from './naive.js';
export type { NaiveAnswer } from './naive.js';
export {
  arrivalStages,
  fewestForMedian,
  funnelBys,
  funnelDefinitions,
  monthStart,
  stampText,
  yearBefore,
} from './question.js';
export type { FunnelBy } from './question.js';
export { foldSpans } from './spans.js';
export type { Span } from './spans.js';
