import { bases } from '../stages/index.js';
import type { FunnelHistory, LeadFigure, Position } from './history.js';
import type { KnownHistory } from './known-history.js';
import { knownBy } from './known-history.js';
import type { PlainPosition } from './position.js';
import { positionOn } from './position.js';

/** A lead's position over days and over knowledge; half-open, null is "without end". */
export interface Span {
  validFrom: string;
  validTo: string | null;
  knownFrom: string;
  knownTo: string | null;
  position: Position;
  figure: LeadFigure;
}

/**
 * A history as rectangles of days × knowledge: the position asked for any (D, K) lies in exactly one, or in none when
 * the lead was not known, not yet there, or merged into another. What a naive fold says of every point, said once.
 */
export function foldSpans(history: FunnelHistory): Span[] {
  const lean = { ...history, contacts: lowering(history.contacts) };
  const spans: Span[] = [];
  let open: Span[] = [];
  for (const instant of instantsOf(lean)) {
    const profile = profileOf(knownBy(lean, instant), instant);
    const kept = open.filter((span) => profile.some((one) => isSame(one, span)));
    for (const span of open) {
      if (!kept.includes(span)) spans.push({ ...span, knownTo: instant });
    }
    open = profile.map((one) => kept.find((span) => isSame(one, span)) ?? one);
  }
  return [...spans, ...open];
}

/** Only a contact earlier than all recorded before it changes anything. */
function lowering(contacts: FunnelHistory['contacts']): FunnelHistory['contacts'] {
  let low: string | null = null;
  const byRecording = contacts.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
  return byRecording.filter(({ happenedOn }) => {
    const isLower = low === null || happenedOn < low;
    if (isLower) low = happenedOn;
    return isLower;
  });
}

function instantsOf(history: FunnelHistory): string[] {
  const { events, contacts, decisions, figures, facts } = history;
  const rows = [
    ...events,
    ...contacts,
    ...decisions,
    ...figures,
    ...facts.flatMap((f) => f.events),
  ];
  return [...new Set(rows.map(({ recordedAt }) => recordedAt))].sort();
}

/** The position from day to day by what is known; empty when the lead counts as none. */
function profileOf(known: KnownHistory, knownFrom: string): Span[] {
  const { figure } = known;
  if (!figure || figure.mergedIntoId) return [];
  const profile: Span[] = [];
  for (const day of daysOf(known)) {
    const plain = positionOn(known, day);
    if (!plain) continue;
    const before = profile.at(-1);
    const position = withSince(plain, day, before?.position);
    if (before && isSamePosition(before.position, position)) continue;
    if (before) before.validTo = day;
    profile.push({ validFrom: day, validTo: null, knownFrom, knownTo: null, position, figure });
  }
  return profile;
}

function daysOf({ standing, contactOn, moves, passedOn, facts }: KnownHistory): string[] {
  const rows = [...standing, ...moves, ...facts].map(({ happenedOn }) => happenedOn);
  return [...new Set([...rows, ...passedOn, ...(contactOn ? [contactOn] : [])])].sort();
}

function withSince(plain: PlainPosition, day: string, before?: Position): Position {
  const since = (basis: 'claimed' | 'verifying' | 'verified'): string =>
    before && before[basis].stage === plain[basis].stage ? before[basis].since : day;
  return {
    isEvidenced: plain.isEvidenced,
    claimed: { ...plain.claimed, since: since('claimed') },
    verifying: { ...plain.verifying, since: since('verifying') },
    verified: { ...plain.verified, since: since('verified') },
  };
}

function isSame(one: Span, other: Span): boolean {
  return (
    one.validFrom === other.validFrom &&
    one.validTo === other.validTo &&
    one.figure === other.figure &&
    isSamePosition(one.position, other.position)
  );
}

function isSamePosition(one: Position, other: Position): boolean {
  return (
    one.isEvidenced === other.isEvidenced &&
    bases.every(({ id }) => {
      const [a, b] = [one[id], other[id]];
      return (
        a.stage === b.stage &&
        a.reached === b.reached &&
        a.isCleared === b.isCleared &&
        a.since === b.since
      );
    })
  );
}
