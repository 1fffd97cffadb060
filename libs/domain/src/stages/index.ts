export { factStatusAsOf, stageAsOf, stageOnAsOf } from './as-of.js';
export type { AsKnown, FactHistory, ProjectHistory } from './as-of.js';
export { bases, rankingBasis, stageOn, stageProofs } from './basis.js';
export type { Basis, Proofs } from './basis.js';
export { checkCorrection } from './check-correction.js';
export type { Correction, CorrectionContext } from './check-correction.js';
export type { DateCertainty, StageFacts } from './facts.js';
export { judgeStageMove } from './judge-stage-move.js';
export {
  fourOnesComplete,
  fourOnesFloor,
  fourOnesStages,
  isFourOnesDue,
} from './ownership-gate.js';
export {
  foldStageEvents,
  originalEventId,
  standingStageEvents,
  suspendedFrom,
} from './stage-events.js';
export type { CurrentStage, StageEvent, StandingStageEvent } from './stage-events.js';
export { passedOn, passedUnexpired } from './pre-review-gates.js';
export type { PassFacts } from './pre-review-gates.js';
export { stageRules } from './stage-rules.js';
export { stageTrack } from './stage-track.js';
export type { StageTrackStep } from './stage-track.js';
export { activeStages, isStage, stageEntry, stageLabel, stageRank, stages } from './stages.js';
export type { ActiveStage, ExitStage, Stage, StageEntry } from './stages.js';
export {
  everyMoveGates,
  followedStages,
  stageMove,
  stageMovesFrom,
  stageTransitions,
} from './transitions.js';
export type { StageTransition } from './transitions.js';
export { stageTableFaults, validateStageTable } from './validate-stage-table.js';
