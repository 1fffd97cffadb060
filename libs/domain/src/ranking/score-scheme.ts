import { Decimal } from 'decimal.js';
import type { MonthSpread } from './due.js';
import type { AssessedPeriod, SchemeContent } from './scheme.js';
import { type FigureRow, scoreItem, type ScorePart } from './score-item.js';

/** Everything the score of one unit rests on. */
export interface UnitInputs {
  period: AssessedPeriod;
  asOf: string;
  /** Rows behind each indicator; none means zero. */
  rows: Readonly<Partial<Record<string, readonly FigureRow[]>>>;
  /** Tasks in force by indicator. */
  targets: Readonly<Partial<Record<string, MonthSpread>>>;
  /** Cells under appeal by item: they stay as they were. */
  frozen: Readonly<Partial<Record<string, ScorePart>>>;
}

export interface UnitScore {
  /** Null when an item is missing something. */
  total: string | null;
  totalWithVerifying: string | null;
  parts: ScorePart[];
  missing: string[];
  /** 缺什么补什么: the scored item with the smallest share of its weight. */
  weakest: string | null;
}

/** 得分 of one unit: each item by its formula, frozen cells as they were, the sum unrounded. */
export function scoreScheme({ items }: SchemeContent, inputs: UnitInputs): UnitScore {
  const { period, asOf } = inputs;
  const parts = items.map(
    (item) =>
      inputs.frozen[item.id] ??
      scoreItem(item, {
        ...{ period, asOf, rows: inputs.rows[item.indicator] ?? [] },
        months: inputs.targets[item.indicator] ?? null,
      }),
  );
  return {
    total: sumOf(parts.map(({ points }) => points)),
    totalWithVerifying: sumOf(parts.map(({ pointsWithVerifying }) => pointsWithVerifying)),
    parts,
    missing: parts.flatMap(({ label, missing }) => (missing ? [`${label}：${missing}`] : [])),
    weakest: weakestOf(parts),
  };
}

const Total = Decimal.clone({ precision: 60 });

function sumOf(points: readonly (string | null)[]): string | null {
  const known = points.filter((one) => one !== null);
  if (known.length < points.length) return null;
  return known.reduce((sum: Decimal, one) => sum.add(one), new Total(0)).toFixed();
}

function weakestOf(parts: readonly ScorePart[]): string | null {
  const shares = parts.flatMap(({ itemId, role, points, weight }) =>
    role === 'score' && points !== null && weight !== null
      ? [{ itemId, share: new Decimal(points).div(weight) }]
      : [],
  );
  const lowest = shares.toSorted((a, b) => a.share.cmp(b.share))[0];
  return lowest && lowest.share.lt(1) ? lowest.itemId : null;
}
