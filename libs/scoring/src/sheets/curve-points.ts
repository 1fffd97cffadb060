import type { Decimal } from 'decimal.js';
import { brief } from '../metrics/display.js';
import { decimalOf } from '../metrics/ratio.js';
import type { BandsCurve, BenchmarkCurve, LinearCurve } from './sheet.js';

/** Points and the arithmetic that gave them, in the office's words. */
export interface CurvePoints {
  points: Decimal;
  formula: string;
}

/** A band with its numbers read once; null ends are open. */
export interface Piece {
  from: Decimal | null;
  to: Decimal | null;
  start: Decimal;
  end: Decimal;
}

/** 带内按比例：起分 + (本值 − 下限) ÷ (上限 − 下限) × (止分 − 起分)。Throws when no band holds the value. */
export function bandPoints(curve: BandsCurve, value: Decimal): CurvePoints {
  const piece = piecesOf(curve).find(({ to }) => !to || value.lt(to));
  if (!piece || piece.from?.gt(value)) throw new Error(`没有分档包含 ${value}`);
  const { from, to, start, end } = piece;
  if (!from || !to || start.eq(end)) {
    return { points: start, formula: `${span(piece)}，计 ${start} 分` };
  }
  // Counted from the lower edge, so the edge itself gives its stated points to the digit.
  const points = start.plus(value.minus(from).times(end.minus(start)).div(to.minus(from)));
  const formula = `${start} + (${brief(value)} − ${from}) ÷ (${to} − ${from}) × (${end} − ${start})`;
  return { points, formula: `${span(piece)}按比例：${formula}` };
}

/** 起算分 + (本值 − 起算值) ÷ 单位 × 每单位分，不低于下限、不高于上限。 */
export function linearPoints(curve: LinearCurve, value: Decimal): CurvePoints {
  const { anchor, per, step, floor, cap } = curve;
  const raw = value.minus(anchor.at).times(step).div(per).plus(anchor.points);
  const formula = `${anchor.points} + (${brief(value)} − ${anchor.at}) ÷ ${per} × ${step}，限 ${floor} 至 ${cap} 分`;
  return { points: clamp(raw, decimalOf(floor), decimalOf(cap)), formula };
}

/** 本值 ÷ 基准 × 权重（黄岩式）；有上限时不超过上限。 */
export function benchmarkPoints(
  { baseline, cap }: BenchmarkCurve,
  weight: Decimal,
  value: Decimal,
): CurvePoints {
  const raw = value.times(weight).div(baseline);
  const points = cap === null ? raw : clamp(raw, decimalOf(0), decimalOf(cap));
  const limit = cap === null ? '，原文未设上限' : `，至多 ${cap} 分`;
  return { points, formula: `${brief(value)} ÷ ${baseline} × ${weight}${limit}` };
}

/** The bands with their numbers parsed once per sheet: scoring 100,000 projects reads the text once. */
export function piecesOf(curve: BandsCurve): readonly Piece[] {
  const known = parsed.get(curve);
  if (known) return known;
  const pieces = curve.bands.map(({ from, to, startPoints, endPoints }) => ({
    from: from === null ? null : decimalOf(from),
    to: to === null ? null : decimalOf(to),
    start: decimalOf(startPoints),
    end: decimalOf(endPoints),
  }));
  parsed.set(curve, pieces);
  return pieces;
}

const parsed = new WeakMap<BandsCurve, readonly Piece[]>();

/** Nearest value within [low, high]. */
export function clamp(value: Decimal, low: Decimal, high: Decimal): Decimal {
  if (value.lt(low)) return low;
  return value.gt(high) ? high : value;
}

function span({ from, to }: Piece): string {
  if (!from) return to ? `低于 ${to}` : '不论多少';
  return to ? `${from} 至 ${to}` : `不低于 ${from}`;
}
