import { bandsThrough, type BandsCurve } from '@luodi/scoring';

/** A bend of a banded curve: the points it gives at a value, and just below it where the two differ (a leap). */
export interface Knot {
  at: string;
  points: string;
  below: string;
}

/** The bends of a curve from the least value up; none when it is flat throughout. */
export function knotsOf({ bands }: BandsCurve): Knot[] {
  return bands.slice(1).map(({ from, startPoints }, index) => ({
    at: from ?? '',
    points: startPoints,
    below: bands[index]!.endPoints,
  }));
}

/** A curve without leaps through these bends, in the order given; flat before the first and after the last. */
export function curveThrough(knots: readonly Pick<Knot, 'at' | 'points'>[]): BandsCurve {
  return bandsThrough(knots.map(({ at, points }) => `${at}:${points}`));
}
