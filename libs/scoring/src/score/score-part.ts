import { Decimal } from 'decimal.js';
import { brief } from '../metrics/display.js';
import type { Lack } from '../metrics/lack.js';
import { lackOf } from '../metrics/lack.js';
import { metricOf } from '../metrics/measure.js';
import { decimalOf } from '../metrics/ratio.js';
import type { CurvePoints } from '../sheets/curve-points.js';
import { bandPoints, benchmarkPoints, linearPoints } from '../sheets/curve-points.js';
import { rangePoints } from '../sheets/range-points.js';
import type { JudgedCurve, RangeCurve, ScoreItem } from '../sheets/sheet.js';
import type { Source } from '../source.js';
import { isPending } from '../source.js';
import type { ScoreInputs } from './score-inputs.js';
import { inputValue } from './score-inputs.js';

export interface ScorePart {
  itemId: string;
  label: string;
  input: {
    id: string;
    unit: string;
    value: Decimal | null;
    /** Of a judged item: the option chosen, and its words. */
    choice: string | null;
    grade: string | null;
  };
  /** The arithmetic with its numbers, in Chinese; null while something is missing. */
  formula: string | null;
  points: Decimal | null;
  /** 权重；原文未定为 null。 */
  max: Decimal | null;
  clause: string;
  source: Source;
  /** 待确认 */
  pending: boolean;
  missing: Lack[];
}

/** One item scored: points with formula and clause, or what is missing. Never a guessed number. */
export function scorePart(item: ScoreItem, inputs: ScoreInputs): ScorePart {
  const { curve } = item;
  if (curve.kind === 'judged') return judgedPart(item, { curve, inputs });
  if (curve.kind === 'pending') {
    return part(item, { missing: [wanting(item, `评分规则待定：${curve.reason}`)] });
  }
  const { value, lacks } = inputValue(item.input ?? item.id, item.label, inputs);
  const missing = item.points === null ? [...lacks, wanting(item, '权重待定')] : lacks;
  if (!value || missing.length) return part(item, { value, missing });
  if (curve.kind === 'range') return rangePart(item, { value, inputs, curve });
  if (curve.kind === 'bands') return scored(item, value, bandPoints(curve, value));
  if (curve.kind === 'linear') return scored(item, value, linearPoints(curve, value));
  return scored(item, value, benchmarkPoints(curve, decimalOf(item.points!), value));
}

/**
 * Points are carried to 20 decimals, half up: far below any display, and it makes the sum of parts
 * exact, so neither the order of items nor of inputs can move a total.
 */
const pointScale = 20;

type Filled = Partial<Pick<ScorePart, 'formula' | 'points' | 'missing'>> & {
  value?: Decimal | null;
  choice?: string;
  grade?: string;
};

function rangePart(
  item: ScoreItem,
  { value, inputs, curve }: { value: Decimal; inputs: ScoreInputs; curve: RangeCurve },
): ScorePart {
  const name = item.input ?? item.id;
  const { min, max } = inputs.peers?.[name] ?? {};
  const missing = [
    lackOf({ field: `peers.${name}.min`, label: `${item.label}的组内最小值` }, min),
    lackOf({ field: `peers.${name}.max`, label: `${item.label}的组内最大值` }, max),
  ].filter((lack) => lack !== null);
  if (missing.length) return part(item, { value, missing });
  const peers = { min: decimalOf(min!), max: decimalOf(max!) };
  if (peers.min.gt(peers.max)) {
    const reason = `组内最小值 ${min} 大于最大值 ${max}`;
    return part(item, { value, missing: [{ field: `peers.${name}`, label: item.label, reason }] });
  }
  const shape = { weight: decimalOf(item.points!), floorShare: curve.floorShare };
  return scored(item, value, rangePoints(value, shape, peers));
}

function judgedPart(
  item: ScoreItem,
  { curve, inputs }: { curve: JudgedCurve; inputs: ScoreInputs },
): ScorePart {
  const choice = inputs.judgements?.[item.id];
  if (!choice) return part(item, { missing: [wanting(item, '尚未评定')] });
  const option = curve.options.find(({ id }) => id === choice);
  if (!option) return part(item, { missing: [wanting(item, `没有「${choice}」这一档`)] });
  const points = decimalOf(option.points);
  const formula = `评定为「${option.label}」，计 ${points} 分`;
  return part(item, { choice, grade: option.label, points, formula });
}

function scored(item: ScoreItem, value: Decimal, { points, formula }: CurvePoints): ScorePart {
  const kept = points.toDecimalPlaces(pointScale, Decimal.ROUND_HALF_UP);
  return part(item, { value, points: kept, formula: `${formula} = ${brief(kept)} 分` });
}

function part(item: ScoreItem, filled: Filled): ScorePart {
  const id = item.input ?? item.id;
  return {
    itemId: item.id,
    label: item.label,
    input: {
      id,
      unit: metricOf(id)?.unit ?? '',
      value: filled.value ?? null,
      choice: filled.choice ?? null,
      grade: filled.grade ?? null,
    },
    formula: filled.formula ?? null,
    points: filled.points ?? null,
    max: item.points === null ? null : decimalOf(item.points),
    clause: item.clause,
    source: item.source,
    pending: isPending(item.source) || item.curve.kind === 'pending',
    missing: filled.missing ?? [],
  };
}

function wanting({ id, label }: ScoreItem, reason: string): Lack {
  return { field: id, label, reason };
}
