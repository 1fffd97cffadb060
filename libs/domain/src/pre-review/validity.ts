import { shiftMonths } from '../dates/index.js';
import { paramOf, type RulePack } from '../rule/index.js';
import { passedUnexpired } from '../stages/pre-review-gates.js';
import { isPassing, type PreReviewResult } from './words.js';

/** The last day a contract may be signed on a decision; null for what did not pass. The months are 待确认. */
export function validUntil(
  { result, decidedOn }: { result: PreReviewResult; decidedOn: string },
  pack: RulePack,
): string | null {
  if (!isPassing(result)) return null;
  return shiftMonths(decidedOn, Number(paramOf(passedUnexpired, 'validMonths', pack)));
}
