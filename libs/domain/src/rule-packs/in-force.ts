import type { PackForce } from './pack-status.js';

interface Dated {
  version: string;
  effectiveFrom: string;
}

/**
 * The version in force on a day: of those that have taken effect, the one approved last. `approved` is in the order
 * of approval. A pack takes effect no earlier than its approval, so what was in force on a past day never changes.
 */
export function packInForce<Pack extends Dated>(
  approved: readonly Pack[],
  day: string,
): Pack | undefined {
  return approved.findLast(({ effectiveFrom }) => effectiveFrom <= day);
}

/** What each approved version is on a day, by version. */
export function forcesOn(approved: readonly Dated[], today: string): Map<string, PackForce> {
  const current = packInForce(approved, today)?.version;
  return new Map(
    approved.map((pack, place) => [pack.version, forceOf(approved, place, { today, current })]),
  );
}

/** The approved versions that would still take effect, and no longer do once a pack effective on `day` is approved. */
export function replacedBy<Pack extends Dated>(
  approved: readonly Pack[],
  { day, today }: { day: string; today: string },
): Pack[] {
  const forces = forcesOn(approved, today);
  return approved.filter(
    ({ version, effectiveFrom }) => forces.get(version) === 'future' && effectiveFrom >= day,
  );
}

function forceOf(
  approved: readonly Dated[],
  place: number,
  { today, current }: { today: string; current: string | undefined },
): PackForce {
  const { version, effectiveFrom } = approved[place]!;
  if (version === current) return 'current';
  // A later approval that took effect on the same day or before leaves this one no day of its own.
  const next = approved.slice(place + 1).map((pack) => pack.effectiveFrom);
  if (next.some((day) => day <= effectiveFrom)) return 'replaced';
  return effectiveFrom > today ? 'future' : 'past';
}
