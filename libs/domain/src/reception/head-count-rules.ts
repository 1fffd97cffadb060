import { daysBetween } from '../dates/index.js';
import { defineRule, fail, pass } from '../rule/index.js';
import { listSigned } from './clauses.js';
import type { ReceptionFacts } from './reception.js';
import type { CostKind } from './reception-words.js';
import { costKindLabel, costKinds } from './reception-words.js';

/** A standard is per person: people or days that are not there would stretch it, on one line or on several. */
export const costPeopleCounted = defineRule({
  id: 'reception.cost.people-counted',
  effect: 'block',
  message: '费用的人数、天数或餐数多于接待的',
  clause: listSigned,
  field: 'costs',
  check: (facts: ReceptionFacts) => {
    const people = facts.guestCount + facts.accompanyingCount;
    const days = daysBetween(facts.startsOn, facts.endsOn) + 1;
    const over = costKinds.flatMap(({ id }) => {
      const units = id === 'working_meal' ? facts.mealCount : days;
      const claimed = claimedOf(facts, id);
      return id === 'other' || claimed <= people * units
        ? []
        : [
            `${costKindLabel(id)} ${claimed} 人次，接待 ${people} 人 × ${units} = ${people * units}`,
          ];
    });
    return over.length ? fail(over.join('；'), '按实际的人数、天数和餐数填写') : pass;
  },
});

function claimedOf({ costs }: ReceptionFacts, kind: CostKind): number {
  return costs
    .filter((cost) => cost.kind === kind)
    .reduce((sum, { people, units }) => sum + people * units, 0);
}
