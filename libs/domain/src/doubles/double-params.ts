import type { RulePack } from '../rule/index.js';
import { holdTerm } from './holder.js';
import { nearAmount, nearName } from './match-rules.js';

/** The thresholds of the search and the term of a hold, as the county's pack has them. */
export interface DoubleParams {
  nameSimilarity: number;
  amountSimilarity: number;
  amountPercent: number;
  amountDays: number;
  termDays: number;
}

export function doubleParams(pack: RulePack): DoubleParams {
  const of = (rule: { id: string; defaults?: object }, name: string): number =>
    Number(pack.params[rule.id]?.[name]?.value ?? (rule.defaults as Record<string, unknown>)[name]);
  return {
    nameSimilarity: of(nearName, 'minSimilarity'),
    amountSimilarity: of(nearAmount, 'minSimilarity'),
    amountPercent: of(nearAmount, 'maxDifferencePercent'),
    amountDays: of(nearAmount, 'withinDays'),
    termDays: of(holdTerm, 'termDays'),
  };
}
