import { filingRules, tripRules } from '../filing/index.js';
import { overLimitRuleIds, receptionRules, receptionSettlementRules } from '../reception/index.js';
import type { Effect } from '../rule/index.js';
import { changeAfterApproval, kindOfMatter, matterKinds, rulesOfKinds } from './index.js';

const marks = (rules: readonly { id: string; effect: Effect }[]): string[] =>
  rules.filter(({ effect }) => effect === 'mark').map(({ id }) => id);

describe('纪律监督的事项类别', () => {
  it('凡能给外出、接待留痕的规则，都在且只在一类里', () => {
    const gathered = matterKinds.flatMap(({ ruleIds }) => ruleIds).toSorted();
    expect(gathered).toEqual(
      [
        ...marks([...filingRules, ...tripRules.report]),
        ...marks([...receptionRules, ...receptionSettlementRules]),
        ...overLimitRuleIds,
        changeAfterApproval,
      ].toSorted(),
    );
  });

  it.each([
    ['迟报', 'trip.filing.in-advance', 'late'],
    ['批准后变更', changeAfterApproval, 'change'],
    ['接待超限', 'reception.meal.only-one', 'over_limit'],
    ['已经停用的规则不归类', 'trip.filing.retired', null],
  ])('%s', (_, ruleId, kind) => {
    expect(kindOfMatter(ruleId)).toBe(kind);
  });

  it('按类别找规则，不认识的类别找不到', () => {
    expect(rulesOfKinds(['nights', 'unknown'])).toEqual(['trip.filing.no-extra-nights']);
  });
});
