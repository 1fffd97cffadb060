import type { Condition } from './condition.js';
import type { Source } from '../source.js';

/** A score sheet as data: what a county's rule pack stores and a second person approves. */
export interface ScoreSheet {
  id: string;
  name: string;
  version: string;
  effectiveFrom: string | null;
  source: Source;
  /** 满分 */
  fullMark: string;
  items: readonly ScoreItem[];
  vetoes: readonly VetoSlot[];
  /** From the highest down; below the last is 不予. Empty = no pass line was found: no verdict. */
  passLines: readonly PassLine[];
  /** What the document leaves open, for the screen. */
  openPoints: readonly string[];
}

export interface ScoreItem {
  id: string;
  group?: string;
  label: string;
  /** Weight; null where the document read does not state it. */
  points: string | null;
  /** A metric of the catalogue, or the name of a measure given directly. Absent for judged items. */
  input?: string;
  curve: Curve;
  clause: string;
  source: Source;
}

export type Curve =
  BandsCurve | LinearCurve | JudgedCurve | RangeCurve | BenchmarkCurve | PendingCurve;

/** Points interpolated inside each band; a band holds its lower edge, so 「≥3亿」 is the band from 3亿. */
export interface BandsCurve {
  kind: 'bands';
  bands: readonly Band[];
  /** The document itself leaps at some edge. Without this a leap is a fault of the sheet. */
  leapsAsPublished?: boolean;
}

export interface Band {
  /** Null = no lower end; points are then flat. */
  from: string | null;
  /** Null = no upper end; points are then flat. */
  to: string | null;
  startPoints: string;
  endPoints: string;
}

/** 每 `per` 个单位 `step` 分，自 `anchor` 起，按比例计，不出 [floor, cap]。 */
export interface LinearCurve {
  kind: 'linear';
  anchor: { at: string; points: string };
  per: string;
  step: string;
  floor: string;
  cap: string;
}

/** A person chooses one option and says why. */
export interface JudgedCurve {
  kind: 'judged';
  options: readonly { id: string; label: string; points: string }[];
}

/** 权重 × [floor + (1 − floor) × (本值 − 最小) ÷ (最大 − 最小)], least and most of the group compared. */
export interface RangeCurve {
  kind: 'range';
  floorShare: string;
}

/** 本值 ÷ 基准 × 权重; `cap` is the most it may give, null where the document sets none. */
export interface BenchmarkCurve {
  kind: 'benchmark';
  baseline: string;
  cap: string | null;
}

/** The document names the item and not how it is scored. */
export interface PendingCurve {
  kind: 'pending';
  reason: string;
}

/** One of the county's refusals (五不招): computed from a number, or judged by a person with a reason. */
export interface VetoSlot {
  id: string;
  label: string;
  /** Any one that holds is a hit; absent = judged. */
  hitWhen?: readonly Condition[];
  clause: string;
  source: Source;
}

export interface PassLine {
  verdict: 'recommended' | 'conditional';
  label: string;
  atLeast: string;
  source: Source;
}
