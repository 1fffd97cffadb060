import type { Figures } from '../metrics/figures.js';
import type { Measured } from '../metrics/lack.js';
import { lackOf } from '../metrics/lack.js';
import { measure, metricOf } from '../metrics/measure.js';
import type { Figure } from '../metrics/ratio.js';
import { decimalOf } from '../metrics/ratio.js';
import type { PeerRange } from '../sheets/range-points.js';

/** All that a sheet may look at. Names, never positions: the order in which they are given cannot matter. */
export interface ScoreInputs {
  /** Raw figures (元、亩、吨标煤 …), from which the catalogue's metrics are computed. */
  figures: Figures;
  /** Measures given directly, by input name; they stand before the computed ones. */
  measures?: Readonly<Record<string, Figure>>;
  /** Item id → option id. */
  judgements?: Readonly<Record<string, string>>;
  /** Input name → least and most of the group compared with. */
  peers?: Readonly<Record<string, PeerRange>>;
  /** Veto slot id → what a person decided; a hit must say why. */
  vetoes?: Readonly<Record<string, { hit: boolean; reason: string }>>;
}

/** The value a sheet's `input` names, or what is wanting. A name nobody knows is wanting, not zero. */
export function inputValue(input: string, label: string, inputs: ScoreInputs): Measured {
  const given = inputs.measures?.[input];
  if (metricOf(input) && (given === undefined || given === null)) {
    return measure(input, inputs.figures);
  }
  const lack = lackOf({ field: input, label }, given);
  return lack ? { value: null, lacks: [lack] } : { value: decimalOf(given!), lacks: [] };
}
