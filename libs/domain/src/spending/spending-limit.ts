import { regionChain, regionOf } from '../regions/index.js';
import type { LimitRank, SpendingKind } from './spending-words.js';

/** One cell of a standard. Cells are only ever added: the later one stands from its day on. */
export interface SpendingLimit {
  document: string;
  kind: SpendingKind;
  rank: LimitRank;
  /** GB/T 2260; null = wherever no narrower place is named. */
  place: string | null;
  /** Whole yuan per person and day, or per person and meal; null = the cell was withdrawn. */
  amountYuan: number | null;
  validFrom: string;
  /** The last day; null = until further notice. */
  validTo: string | null;
  /** Counts the entries of one cell; of two from the same day the later entry stands. */
  version: number;
  source: string;
  /** Shown as 待确认. */
  pending: boolean;
}

export interface SpendingQuestion {
  kind: SpendingKind;
  rank: LimitRank;
  /** Code, name or address. */
  place: string;
  on: string;
  /** Only the limits of this document; any when left out. */
  document?: string;
}

/** A limit that has an amount. */
export type KnownLimit = SpendingLimit & { amountYuan: number };

/**
 * The limit in force, or null when no document of the table sets one: it is never guessed. The narrowest place wins,
 * then the rank named most closely.
 */
export function spendingLimit(
  table: readonly SpendingLimit[],
  { kind, rank, place, on, document }: SpendingQuestion,
): KnownLimit | null {
  const asked = table.filter(
    (limit) =>
      limit.kind === kind && isInForce(limit, on) && (!document || limit.document === document),
  );
  for (const at of placesOf(place)) {
    for (const group of ranksOf(rank)) {
      const standing = latest(
        asked.filter((limit) => limit.place === at && limit.rank === group),
      ).filter(isKnown);
      if (standing.length) return strictest(standing);
    }
  }
  return null;
}

/** What so many people may spend in so many days or meals under a limit. */
export function mostYuan({ amountYuan }: KnownLimit, people: number, units: number): number {
  return amountYuan * people * units;
}

function isInForce({ validFrom, validTo }: SpendingLimit, on: string): boolean {
  return validFrom <= on && (validTo === null || on <= validTo);
}

function placesOf(place: string): (string | null)[] {
  const code = regionOf(place)?.code;
  return code ? [...regionChain(code), null] : [null];
}

function ranksOf(rank: LimitRank): LimitRank[] {
  const isOther = rank === 'county' || rank === 'section';
  return [...new Set<LimitRank>([rank, ...(isOther ? (['other'] as const) : []), 'any'])];
}

/** Of each document, the entry that stands. */
function latest(limits: readonly SpendingLimit[]): SpendingLimit[] {
  const byDocument = new Map<string, SpendingLimit>();
  for (const limit of limits) {
    const other = byDocument.get(limit.document);
    if (!other || isLater(limit, other)) byDocument.set(limit.document, limit);
  }
  return [...byDocument.values()];
}

function isLater(one: SpendingLimit, other: SpendingLimit): boolean {
  return one.validFrom === other.validFrom
    ? one.version > other.version
    : one.validFrom > other.validFrom;
}

function isKnown(limit: SpendingLimit): limit is KnownLimit {
  return limit.amountYuan !== null;
}

/** Two documents on the same cell: the lower amount holds. */
function strictest(limits: readonly KnownLimit[]): KnownLimit {
  return limits.reduce((least, limit) => (limit.amountYuan < least.amountYuan ? limit : least));
}
