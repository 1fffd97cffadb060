import type { FactKind, FactStatus } from '../facts/index.js';
import { foldFact, standingStatuses } from '../facts/index.js';
import { isPassing } from '../pre-review/words.js';
import type { StandingStageEvent } from '../stages/index.js';
import { standingStageEvents } from '../stages/index.js';
import type { FunnelHistory, LeadFigure } from './history.js';

/** A history as far as it was known at an instant, each part already folded over the time of recording. */
export interface KnownHistory {
  standing: readonly StandingStageEvent[];
  /** The earliest contact known; null when there is none. */
  contactOn: string | null;
  moves: readonly StandingMove[];
  passedOn: readonly string[];
  facts: readonly { kind: FactKind; status: FactStatus; happenedOn: string }[];
  figure: LeadFigure | null;
}

type StandingMove = Pick<StandingStageEvent, 'to' | 'happenedOn'>;

/** What of a history had been recorded by an instant. */
export function knownBy(history: FunnelHistory, instant: string): KnownHistory {
  const isKnown = ({ recordedAt }: { recordedAt: string }): boolean => recordedAt <= instant;
  const events = history.events.filter(isKnown);
  return {
    standing: standingStageEvents(events),
    contactOn: least(history.contacts.filter(isKnown).map(({ happenedOn }) => happenedOn)),
    moves: events.filter(({ kind }) => kind === 'move'),
    passedOn: history.decisions
      .filter((one) => isKnown(one) && isPassing(one.result))
      .map(({ happenedOn }) => happenedOn),
    facts: history.facts.flatMap(({ kind, happenedOn, events: all }) => {
      const status = foldFact(all.filter(isKnown));
      return status && standingStatuses.includes(status) ? [{ kind, status, happenedOn }] : [];
    }),
    figure: history.figures.findLast(isKnown) ?? null,
  };
}

function least(days: readonly string[]): string | null {
  return days.reduce<string | null>((low, day) => (low === null || day < low ? day : low), null);
}
