import { defineRule, fail, pass, unknown } from '../rule/index.js';
import type { KnownLimit } from '../spending/index.js';
import { mostYuan, spendingKindLabel, spendingLimit, spendingUnit } from '../spending/index.js';
import { limitsKept } from './clauses.js';
import type { ReceptionCost, ReceptionFacts } from './reception.js';
import { costsByKind } from './reception.js';
import type { CostKind } from './reception-words.js';
import { costKindLabel } from './reception-words.js';

/** Where guests are received: 宣城 until the county names its own code. */
const home = { homeRegion: '341800' };

export const costWithinLimit = defineRule({
  id: 'reception.cost.within-limit',
  effect: 'block',
  message: '费用超过标准',
  clause: limitsKept,
  field: 'costs',
  defaults: home,
  check: (facts: ReceptionFacts, { homeRegion }) => {
    const over = facts.costs
      .map((cost) => ({ kind: cost.kind, text: overText(facts, cost, homeRegion) }))
      .filter(({ text }) => text !== null);
    if (!over.length) return pass;
    const because = over.map(({ text }) => text).join('；');
    const { overLimit } = facts;
    const sums = costsByKind(facts.costs);
    const isCovered = over.every(
      ({ kind }) => (sums[kind] ?? 0) <= (overLimit?.costsYuan[kind] ?? 0),
    );
    return overLimit && isCovered
      ? { verdict: 'pass', because: `${because}；${overLimit.approver}批准：${overLimit.reason}` }
      : fail(because, '降到标准以内，或请有权人写明理由先作超限批准');
  },
});

/** A missing standard is shown, and keeps a person deciding; it is never guessed. */
export const standardKnown = defineRule({
  id: 'reception.standard.known',
  effect: 'mark',
  message: '有的开支没有标准可比',
  clause: limitsKept,
  field: 'costs',
  defaults: home,
  check: (facts: ReceptionFacts, { homeRegion }) => {
    const without = kindsWithoutStandard(facts, homeRegion);
    const words = without.map(costKindLabel).join('、');
    return without.length
      ? unknown(`没有标准，待确认：${words}`, '由招商中心录入标准；未录入的，审批人写明按什么掌握')
      : pass;
  },
});

/** The standard a cost is held against, on the first day of the reception; null when there is none. */
export function standardOf(
  { limits, startsOn }: Pick<ReceptionFacts, 'limits' | 'startsOn'>,
  { kind, rank }: Pick<ReceptionCost, 'kind' | 'rank'>,
  homeRegion: string,
): KnownLimit | null {
  if (kind === 'other') return null;
  return spendingLimit(limits, { kind, rank, place: homeRegion, on: startsOn });
}

function overText(facts: ReceptionFacts, cost: ReceptionCost, homeRegion: string): string | null {
  const limit = standardOf(facts, cost, homeRegion);
  if (!limit || cost.kind === 'other') return null;
  const most = mostYuan(limit, cost.people, cost.units);
  if (cost.amountYuan <= most) return null;
  const rate = `${limit.amountYuan} ${spendingUnit(cost.kind)}`;
  const reckoned = `${rate} × ${cost.people} 人 × ${cost.units} = ${most} 元`;
  const standard = limit.pending ? '标准（待确认）' : '标准';
  return `${spendingKindLabel(cost.kind)} ${cost.amountYuan} 元，${standard} ${reckoned}`;
}

function kindsWithoutStandard(facts: ReceptionFacts, homeRegion: string): CostKind[] {
  const meal: Pick<ReceptionCost, 'kind' | 'rank'>[] = facts.mealCount
    ? [{ kind: 'working_meal', rank: 'any' }]
    : [];
  const isCosted = facts.costs.some(({ kind }) => kind === 'working_meal');
  const asked = isCosted ? facts.costs : [...facts.costs, ...meal];
  return [
    ...new Set(
      asked.filter((cost) => !standardOf(facts, cost, homeRegion)).map(({ kind }) => kind),
    ),
  ];
}
