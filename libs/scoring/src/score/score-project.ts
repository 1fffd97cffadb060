import type { Decimal } from 'decimal.js';
import type { Lack } from '../metrics/lack.js';
import { decimalOf } from '../metrics/ratio.js';
import type { ScoreSheet } from '../sheets/sheet.js';
import type { Verdict } from './decide-verdict.js';
import { decideVerdict } from './decide-verdict.js';
import type { VetoResult } from './judge-vetoes.js';
import { judgeVetoes } from './judge-vetoes.js';
import type { ScoreInputs } from './score-inputs.js';
import type { ScorePart } from './score-part.js';
import { scorePart } from './score-part.js';

export interface ProjectScore {
  sheetId: string;
  sheetVersion: string;
  vetoes: VetoResult[];
  parts: ScorePart[];
  /** Sum of the parts; null while any part is missing. */
  total: Decimal | null;
  /** Sum of the parts that are known. */
  known: Decimal;
  /** `known` with full marks for all that is missing; null when an item has no stated limit. */
  atMost: Decimal | null;
  verdict: Verdict;
  missing: Lack[];
}

/**
 * A project under one sheet: 否决项 first, then every item with its input, formula, points and clause,
 * 合计 = Σ 各项得分. What is wanting is listed, never filled in.
 * Same sheet and inputs always give the same answer; throws only on a sheet `checkSheet` refuses.
 */
export function scoreProject(sheet: ScoreSheet, inputs: ScoreInputs): ProjectScore {
  const vetoes = judgeVetoes(sheet.vetoes, inputs);
  const parts = sheet.items.map((item) => scorePart(item, inputs));
  const lacking = parts.filter(({ points }) => points === null);
  const known = sum(parts.flatMap(({ points }) => points ?? []));
  const open = sheet.items.filter((_, index) => parts[index]!.points === null).map(mostOf);
  const bounded = open.filter((most) => most !== null);
  const atMost = bounded.length === open.length ? known.plus(sum(bounded)) : null;
  const { passLines } = sheet;
  return {
    sheetId: sheet.id,
    sheetVersion: sheet.version,
    vetoes,
    parts,
    total: lacking.length ? null : known,
    known,
    atMost,
    verdict: decideVerdict({ vetoes, known, atMost, passLines, missingCount: lacking.length }),
    missing: parts.flatMap(({ missing }) => missing),
  };
}

function mostOf({ curve, points }: ScoreSheet['items'][number]): Decimal | null {
  if (curve.kind === 'benchmark') return curve.cap === null ? null : decimalOf(curve.cap);
  return points === null ? null : decimalOf(points);
}

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), decimalOf(0));
}
