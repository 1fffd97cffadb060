import type { AsKnown } from '../stages/as-of.js';
import type { OwnershipRole } from './roles.js';

/** Someone's time in a role. Days 'YYYY-MM-DD'; the last day is the one before `untilOn`. */
export interface OwnershipTerm {
  role: OwnershipRole;
  /** Who, by id or name. */
  holder: string;
  fromOn: string;
  /** The day the successor begins; null = still in office. */
  untilOn: string | null;
  /** ISO instant at which the beginning was recorded. */
  knownAt: string;
  /** ISO instant at which the end was recorded; null while there is none. */
  endKnownAt: string | null;
}

/** A stretch of days, the last one the day before `untilOn`; null = to this day and on. */
export interface DayStretch {
  fromOn: string;
  untilOn: string | null;
}

/** Who held which role on a day, by what was recorded until an instant. Any order of terms will do. */
export function ownersOn<Term extends OwnershipTerm>(
  terms: readonly Term[],
  { asOf, knownBy }: AsKnown,
): Term[] {
  return terms.filter(
    (term) => term.knownAt <= knownBy && term.fromOn <= asOf && !endsBy(term, { asOf, knownBy }),
  );
}

/** The days of `within` that no term covers, in order. */
export function ownershipGaps(
  terms: readonly Pick<OwnershipTerm, 'fromOn' | 'untilOn'>[],
  within: DayStretch,
): DayStretch[] {
  const gaps: DayStretch[] = [];
  let covered: string | null = within.fromOn;
  for (const { fromOn, untilOn } of terms.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    if (covered === null || isReached(covered, within)) break;
    if (fromOn > covered) gaps.push({ fromOn: covered, untilOn: earlier(fromOn, within.untilOn) });
    covered = untilOn === null ? null : later(covered, untilOn);
  }
  const isOpen = covered !== null && !isReached(covered, within);
  return isOpen ? [...gaps, { fromOn: covered!, untilOn: within.untilOn }] : gaps;
}

function endsBy({ untilOn, endKnownAt }: OwnershipTerm, { asOf, knownBy }: AsKnown): boolean {
  return untilOn !== null && endKnownAt !== null && endKnownAt <= knownBy && untilOn <= asOf;
}

function isReached(day: string, { untilOn }: DayStretch): boolean {
  return untilOn !== null && day >= untilOn;
}

function earlier(day: string, other: string | null): string {
  return other !== null && other < day ? other : day;
}

function later(day: string, other: string): string {
  return day > other ? day : other;
}
