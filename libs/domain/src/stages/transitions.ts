import { exitReasons } from '../county/exit-reasons.js';
import type { ExitStage, Stage } from './stages.js';
import { activeStages } from './stages.js';

export interface StageTransition {
  from: Stage;
  to: Stage;
  /** Ids of the rules to pass, besides `everyMoveGates`. */
  gates: readonly string[];
  kind: 'forward' | 'back' | 'exit' | 'return';
  /** For exits: the ids of the reasons to choose from. */
  reasonCodes?: readonly string[];
}

/** Dates must make sense, whatever the move. */
export const everyMoveGates: readonly string[] = [
  'stage.move.in-table',
  'stage.date.not-future',
  'stage.date.not-before-first-contact',
  'stage.date.not-before-previous',
  'stage.entry.late',
];

const contact = 'stage.contact.evidenced';
const nextContact = 'stage.next-contact.set';
const inputs = 'stage.pre-review.inputs-stated';
const company = 'stage.company.identified';
const parties = 'stage.parties.named';
const screening = 'stage.screening.admitted';
const floor = 'stage.admission-floor.met';
const agreement = 'stage.agreement.registered';
const fact = 'stage.fact.recognised';
const passedReview = 'stage.pre-review.passed';
const unexpired = 'stage.pre-review.passed-unexpired';
const conditions = 'stage.pre-review.conditions-met';
const accountable = 'stage.accountable.named';
const fourOnes = 'stage.ownership.four-ones-complete';
const winner = 'stage.lost.winner-named';
const reason = 'stage.reason.given';
const sameStage = 'stage.resume.same-stage';

const contractGates = [unexpired, conditions, company, agreement, parties, accountable, fourOnes];

/** The whole stage table: a move that is not a row here does not exist. */
export const stageTransitions: readonly StageTransition[] = [
  forward('lead', 'negotiating', screening, contact, nextContact),
  forward('negotiating', 'in_pre_review', inputs, floor),
  forward('in_pre_review', 'committee_passed', company, passedReview),
  forward('committee_passed', 'framework_signed', conditions, company, agreement, nextContact),
  forward('committee_passed', 'contracted', ...contractGates),
  forward('framework_signed', 'contracted', ...contractGates),
  forward('contracted', 'construction_started', conditions, fact),
  forward('construction_started', 'in_production', conditions, fact),
  forward('in_production', 'at_target', conditions, fact),

  { from: 'in_pre_review', to: 'negotiating', gates: [nextContact], kind: 'back' },

  ...exits('rejected', activeStages.slice(0, 4)),
  ...exits('lost', activeStages.slice(0, 6)),
  ...exits('withdrawn', activeStages.slice(0, 7)),
  ...exits('suspended', activeStages.slice(0, 8)),

  // A project lost as a mere lead has met nobody: coming back does not skip the first gate.
  comeBack('lost', 'negotiating', screening, contact, nextContact),
  comeBack('withdrawn', 'negotiating', screening, contact, nextContact),
  comeBack('rejected', 'lead'),
  ...activeStages
    .slice(0, 8)
    .map((stage) => comeBack('suspended', stage, sameStage, ...nextContactFor(stage))),
];

/** The row for a move, or undefined when the table has none. */
export function stageMove(from: Stage, to: Stage): StageTransition | undefined {
  return stageTransitions.find((move) => move.from === from && move.to === to);
}

/** 在谈 and 框架: never without the day of the next contact. */
export const followedStages: readonly Stage[] = [
  ...new Set(
    stageTransitions.filter(({ gates }) => gates.includes(nextContact)).map(({ to }) => to),
  ),
];

export function stageMovesFrom(from: Stage): StageTransition[] {
  return stageTransitions.filter((move) => move.from === from);
}

function forward(from: Stage, to: Stage, ...gates: string[]): StageTransition {
  return { from, to, gates, kind: 'forward' };
}

function exits(to: ExitStage, from: readonly Stage[]): StageTransition[] {
  const reasonCodes = exitReasons[to].map(({ id }) => id);
  return from.map((stage) => ({
    from: stage,
    to,
    gates: to === 'lost' ? [reason, winner] : [reason],
    kind: 'exit',
    reasonCodes,
  }));
}

function comeBack(from: ExitStage, to: Stage, ...gates: string[]): StageTransition {
  return { from, to, gates, kind: 'return' };
}

function nextContactFor(stage: Stage): string[] {
  return stage === 'negotiating' || stage === 'framework_signed' ? [nextContact] : [];
}
