import type { FactKind, FactStatus } from '../facts/index.js';
import { foldFact } from '../facts/index.js';
import { isPassing, type PreReviewResult } from '../pre-review/words.js';
import type { Basis } from './basis.js';
import { stageOn } from './basis.js';
import type { StageEvent } from './stage-events.js';
import { standingStageEvents } from './stage-events.js';
import type { Stage } from './stages.js';

/** A question about the past: what was true on a day, by what had been recorded until an instant. */
export interface AsKnown {
  /** 'YYYY-MM-DD' */
  asOf: string;
  /** ISO instant; what was recorded later is unknown. */
  knownBy: string;
}

/** The claimed stage on a day; null when no event of that day or before was known. Any order of rows will do. */
export function stageAsOf(events: readonly StageEvent[], { asOf, knownBy }: AsKnown): Stage | null {
  const known = events.filter(({ recordedAt }) => recordedAt <= knownBy);
  const standing = standingStageEvents(known).filter(({ happenedOn }) => happenedOn <= asOf);
  return standing.at(-1)?.to ?? null;
}

/** A claim with its whole history, as stored. */
export interface FactHistory {
  kind: FactKind;
  happenedOn: string;
  events: readonly { id: string; status: FactStatus; recordedAt: string }[];
}

/** A fact's status by what was known; null when it had not been claimed, or had not happened by that day. */
export function factStatusAsOf(fact: FactHistory, { asOf, knownBy }: AsKnown): FactStatus | null {
  if (fact.happenedOn > asOf) return null;
  return foldFact(fact.events.filter(({ recordedAt }) => recordedAt <= knownBy));
}

/** Everything recorded about where a project stands. */
export interface ProjectHistory {
  events: readonly (StageEvent & { kind: string })[];
  facts: readonly FactHistory[];
  contacts: readonly { happenedOn: string; recordedAt: string }[];
  /** What the committee decided here. */
  decisions: readonly { result: PreReviewResult; happenedOn: string; recordedAt: string }[];
}

/** The stage of a project on a basis, on a day, by what was known; null when it was not registered yet. */
export function stageOnAsOf(basis: Basis, history: ProjectHistory, at: AsKnown): Stage | null {
  const held = stageAsOf(history.events, at);
  if (!held) return null;
  const isIn = (row: { happenedOn: string; recordedAt: string }): boolean =>
    row.happenedOn <= at.asOf && row.recordedAt <= at.knownBy;
  return stageOn(basis, {
    held,
    isContactEvidenced: history.contacts.some(isIn),
    moves: history.events.filter((e) => e.kind === 'move' && isIn(e)).map(({ to }) => to),
    isPassedHere: history.decisions.some((one) => isPassing(one.result) && isIn(one)),
    facts: history.facts.flatMap((fact) => {
      const status = factStatusAsOf(fact, at);
      return status ? [{ kind: fact.kind, status }] : [];
    }),
  });
}
