import { defineRule, fail, pass } from '../rule/index.js';
import { article10 } from './clauses.js';
import type { ReceptionFacts } from './reception.js';

interface Bounds {
  smallParty: number;
  smallMost: number;
  shareDivisor: number;
}

/** How many may accompany so many guests: 3 of up to 10, a third of more, never more than the guests. */
export function accompanyingMost(
  guests: number,
  { smallParty, smallMost, shareDivisor }: Bounds,
): number {
  const most = guests <= smallParty ? smallMost : Math.floor(guests / shareDivisor);
  return Math.min(guests, most);
}

export const accompanyingWithinLimit = defineRule({
  id: 'reception.accompanying.within-limit',
  effect: 'block',
  message: '陪同人数超过上限',
  clause: article10,
  field: 'accompanying',
  defaults: { smallParty: 10, smallMost: 3, shareDivisor: 3 },
  check: ({ guestCount, accompanyingCount, overLimit }: ReceptionFacts, bounds) => {
    const most = accompanyingMost(guestCount, bounds);
    if (accompanyingCount <= most) return pass;
    const because = `来客 ${guestCount} 人，陪同 ${accompanyingCount} 人，上限 ${most} 人`;
    if (overLimit && accompanyingCount <= overLimit.accompanying) {
      return {
        verdict: 'pass',
        because: `${because}；${overLimit.approver}批准：${overLimit.reason}`,
      };
    }
    return fail(because, `减到 ${most} 人，或请有权人写明理由先作超限批准`);
  },
});
