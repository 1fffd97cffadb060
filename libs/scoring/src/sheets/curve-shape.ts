import type { Decimal } from 'decimal.js';
import { decimalOf } from '../metrics/ratio.js';
import { piecesOf } from './curve-points.js';
import type { BandsCurve, BenchmarkCurve, LinearCurve, ScoreItem } from './sheet.js';

/** A place where points leap without the value moving. */
export interface Leap {
  at: Decimal;
  /** Points just below `at`, and at it. */
  below: Decimal;
  from: Decimal;
}

/** Curves of one number whose whole shape the sheet alone decides. */
export type NumericCurve = BandsCurve | LinearCurve | BenchmarkCurve;

export interface Numeric {
  curve: NumericCurve;
  weight: Decimal;
}

/** The item's numeric curve and weight, or null when it is judged, relative to peers, or pending. */
export function numericOf({ curve, points }: ScoreItem): Numeric | null {
  if (curve.kind === 'judged' || curve.kind === 'range' || curve.kind === 'pending') return null;
  return points === null ? null : { curve, weight: decimalOf(points) };
}

/** Every leap of a banded curve: none means no cliff is hidden in it. */
export function leapsOf(curve: BandsCurve): Leap[] {
  const pieces = piecesOf(curve);
  return pieces.slice(1).flatMap((piece, index) => {
    const below = pieces[index]!.end;
    return piece.from && !below.eq(piece.start)
      ? [{ at: piece.from, below, from: piece.start }]
      : [];
  });
}

/** The steepest slope inside any band, points per unit of the input, without sign. */
export function steepestSlope({ curve, weight }: Numeric): Decimal {
  if (curve.kind === 'linear') return decimalOf(curve.step).div(curve.per).abs();
  if (curve.kind === 'benchmark') return weight.div(curve.baseline).abs();
  return piecesOf(curve)
    .map(({ from, to, start, end }) =>
      from && to ? end.minus(start).div(to.minus(from)).abs() : decimalOf(0),
    )
    .reduce((most, slope) => (slope.gt(most) ? slope : most), decimalOf(0));
}

/** 1 = more never lowers the points, −1 = more never raises them, 0 = flat, null = both happen. */
export function directionOf({ curve }: Numeric): 1 | -1 | 0 | null {
  if (curve.kind === 'benchmark') return 1;
  if (curve.kind === 'linear') return signOf(decimalOf(curve.step));
  const signs = piecesOf(curve)
    .map(({ start, end }) => signOf(end.minus(start)))
    .concat(leapsOf(curve).map(({ below, from }) => signOf(from.minus(below))))
    .filter((sign) => sign !== 0);
  if (!signs.length) return 0;
  return signs.every((sign) => sign === signs[0]) ? signs[0]! : null;
}

/** Where the curve bends or leaps: band edges, and where a linear curve meets its floor or cap. */
export function bendsOf({ curve, weight }: Numeric): Decimal[] {
  if (curve.kind === 'bands') {
    return piecesOf(curve).flatMap(({ from, to }) => [from, to].filter((edge) => edge !== null));
  }
  const edges =
    curve.kind === 'linear' ? [curve.floor, curve.cap] : curve.cap === null ? [] : [curve.cap];
  return edges.flatMap((points) => inverseOf({ curve, weight }, decimalOf(points)));
}

/** Every value at which the curve gives exactly these points, solved on each straight piece. */
export function inverseOf({ curve, weight }: Numeric, points: Decimal): Decimal[] {
  if (curve.kind === 'benchmark') return [points.times(curve.baseline).div(weight)];
  if (curve.kind === 'linear') {
    if (decimalOf(curve.step).isZero()) return [];
    return [
      points.minus(curve.anchor.points).times(curve.per).div(curve.step).plus(curve.anchor.at),
    ];
  }
  return piecesOf(curve).flatMap(({ from, to, start, end }) => {
    if (!from || !to || start.eq(end)) return [];
    const value = from.plus(points.minus(start).times(to.minus(from)).div(end.minus(start)));
    return value.gte(from) && value.lte(to) ? [value] : [];
  });
}

function signOf(value: Decimal): 1 | -1 | 0 {
  if (value.isZero()) return 0;
  return value.isNegative() ? -1 : 1;
}
