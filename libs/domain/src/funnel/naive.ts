import type { AsKnown, Basis, Stage } from '../stages/index.js';
import { stageAsOf, stageOnAsOf } from '../stages/index.js';
import type { FunnelHistory, LeadFigure } from './history.js';
import { knownBy } from './known-history.js';
import type { PlainPosition } from './position.js';
import { positionOn } from './position.js';

/** A lead as one question finds it, by folding its history from the start: slow, and what every faster answer must equal. */
export interface NaiveAnswer {
  position: PlainPosition;
  figure: LeadFigure;
  /** On a basis: the day since when the stage has been held without a break. */
  since: (basis: Basis) => string;
}

/** The naive fold; null when the lead is none at (D, K): not known, not yet there, or merged into another. */
export function foldAsOf(history: FunnelHistory, at: AsKnown): NaiveAnswer | null {
  const known = knownBy(history, at.knownBy);
  const position = positionOn(known, at.asOf);
  const { figure } = known;
  if (!position || !figure || figure.mergedIntoId) return null;
  return { position, figure, since: (basis) => sinceOf(basis, history, at) };
}

function sinceOf(basis: Basis, history: FunnelHistory, at: AsKnown): string {
  const stageAt = (day: string): Stage | null => stageOnAsOf(basis, history, { ...at, asOf: day });
  const now = stageAt(at.asOf);
  const days = everyDay(history).filter((day) => day <= at.asOf);
  let since = at.asOf;
  for (const day of days.toReversed()) {
    if (stageAsOf(history.events, { ...at, asOf: day }) === null || stageAt(day) !== now) break;
    since = day;
  }
  return since;
}

function everyDay({ events, facts, contacts, decisions }: FunnelHistory): string[] {
  const rows = [...events, ...facts, ...contacts, ...decisions];
  return [...new Set(rows.map(({ happenedOn }) => happenedOn))].sort();
}
