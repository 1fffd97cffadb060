import type { FactStatus } from '../facts/index.js';
import type { Basis, Proofs, Stage, StandingStageEvent } from '../stages/index.js';
import { stageEntry, stageOn, stageRank } from '../stages/index.js';
import type { KnownHistory } from './known-history.js';

/** Where a lead stands on a day, without since when; null before its first event. */
export interface PlainPosition {
  isEvidenced: boolean;
  claimed: PlainStanding;
  verifying: PlainStanding;
  verified: PlainStanding;
}

export interface PlainStanding {
  stage: Stage;
  reached: number;
  isCleared: boolean;
}

/** The position on a day by what is known. The stage is the one `stageOnAsOf` names. */
export function positionOn(known: KnownHistory, asOf: string): PlainPosition | null {
  const until = known.standing.filter(({ happenedOn }) => happenedOn <= asOf);
  const held = until.at(-1)?.to;
  if (!held) return null;
  const proofs = proofsOn(known, asOf, held);
  const highest = highestOf(until);
  const on = (basis: Basis): PlainStanding => {
    const stage = stageOn(basis, proofs);
    const reached = highest ? stageRank(stageOn(basis, { ...proofs, held: highest })) : 0;
    return { stage, reached, isCleared: isCleared(basis, stage, proofs) };
  };
  return {
    isEvidenced: proofs.isContactEvidenced,
    claimed: on('claimed'),
    verifying: on('verifying'),
    verified: on('verified'),
  };
}

function proofsOn(known: KnownHistory, asOf: string, held: Stage): Proofs {
  const hasHappened = ({ happenedOn }: { happenedOn: string }): boolean => happenedOn <= asOf;
  return {
    held,
    isContactEvidenced: known.contactOn !== null && known.contactOn <= asOf,
    moves: known.moves.filter(hasHappened).map(({ to }) => to),
    isPassedHere: known.passedOn.some((day) => day <= asOf),
    facts: known.facts.filter(hasHappened),
  };
}

/** Null when it never stood on the ladder. */
function highestOf(standing: readonly StandingStageEvent[]): Stage | null {
  return standing.reduce<Stage | null>(
    (high, { to }) =>
      stageEntry(to).kind === 'active' && (!high || stageRank(to) > stageRank(high)) ? to : high,
    null,
  );
}

const believed: Readonly<Record<Basis, readonly FactStatus[]>> = {
  claimed: ['claimed', 'verifying', 'verified'],
  verifying: ['verifying', 'verified'],
  verified: ['verified'],
};

/** 过会或备案: an OR, so a project that did both counts once. Exits and 未核实 count nowhere. */
function isCleared(basis: Basis, stage: Stage, proofs: Proofs): boolean {
  if (!proofs.isContactEvidenced || stageEntry(stage).kind === 'exit') return false;
  return (
    stageRank(stage) >= stageRank('committee_passed') ||
    proofs.isPassedHere ||
    proofs.facts.some(
      ({ kind, status }) =>
        (kind === 'committee_passed' || kind === 'registered') && believed[basis].includes(status),
    )
  );
}
