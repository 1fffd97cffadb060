import type { Band, BandsCurve } from './sheet.js';

/**
 * A curve without leaps through knots written 「值:分」 in rising order; flat before the first and
 * after the last. `bandsThrough(['0:0', '200:12', '300:20'])`. Throws on fewer than one knot.
 */
export function bandsThrough(knots: readonly string[]): BandsCurve {
  const points = knots.map((knot) => {
    const [at, worth] = knot.split(':');
    return { at: at!, worth: worth! };
  });
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) throw new Error('至少要有一个折点');
  const between: Band[] = points.slice(1).map((knot, index) => ({
    from: points[index]!.at,
    to: knot.at,
    startPoints: points[index]!.worth,
    endPoints: knot.worth,
  }));
  return {
    kind: 'bands',
    bands: [
      { from: null, to: first.at, startPoints: first.worth, endPoints: first.worth },
      ...between,
      { from: last.at, to: null, startPoints: last.worth, endPoints: last.worth },
    ],
  };
}
