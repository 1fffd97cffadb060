import type { Decimal } from 'decimal.js';
import type { VerdictId } from '../score/decide-verdict.js';

/** One input, moved alone, that changes the verdict. */
export interface Flip {
  input: string;
  label: string;
  unit: string;
  current: Decimal;
  /** Where the verdict first changes. */
  value: Decimal;
  direction: 'rise' | 'fall';
  /** at = at the value itself · beyond = only past it (「低于」而非「达到」). */
  reached: 'at' | 'beyond';
  from: VerdictId;
  to: VerdictId;
  /** exact = solved on straight pieces · bisection = to one step of the figure (1 元、0.01 亩). */
  method: 'exact' | 'bisection';
}

export interface Flips {
  flips: Flip[];
  /** Inputs not examined, and why. */
  skipped: { input: string; label: string; reason: string }[];
}
