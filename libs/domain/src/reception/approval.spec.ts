import { defaultRulePack } from '../county/index.js';
import type { RulePack } from '../rule/index.js';
import {
  accompanying,
  cost,
  findings,
  limit,
  missed,
  plan,
} from '../../../../test/world/build-reception-plan.js';
import type { FactsAround, OverLimit, ReceptionPlan } from './index.js';
import { isReceptionAutomatic, judgeReceptionApproval, overLimitFindings } from './index.js';

describe('超限批准', () => {
  const approved: OverLimit = {
    approver: '江致远',
    reason: '重大项目签约，投资方多部门随行',
    accompanying: 5,
    meals: 2,
    costsYuan: { working_meal: 900 },
  };
  const over = { accompanying: accompanying(5), costs: [cost({ amountYuan: 900 })] };

  it('三处超限都说全，可由有权人批准的是哪些', () => {
    const [lunch] = plan.meals;
    const meals = lunch ? [lunch, { ...lunch, slot: 'dinner' as const }] : [];
    const found = findings({ ...over, meals });
    expect(overLimitFindings(found).map(({ ruleId }) => ruleId)).toEqual([
      'reception.accompanying.within-limit',
      'reception.meal.only-one',
      'reception.cost.within-limit',
    ]);
    expect(missed({ ...over, meals }, { overLimit: approved })).toEqual([]);
  });

  it('写明谁批准、为什么', () => {
    const found = findings(over, { overLimit: approved });
    expect(
      found.find(({ ruleId }) => ruleId === 'reception.accompanying.within-limit'),
    ).toMatchObject({
      verdict: 'pass',
      because: expect.stringContaining('江致远批准：重大项目签约'),
    });
  });

  it.each<[string, Partial<ReceptionPlan>, string[]]>([
    ['多一人又要再批', { accompanying: accompanying(6) }, ['accompanying.within-limit']],
    ['多一元又要再批', { costs: [cost({ amountYuan: 901 })] }, ['cost.within-limit']],
    ['批的是工作餐，挪到别的种类不算', { costs: [cost({ kind: 'meal', amountYuan: 900 })] }, []],
  ])('只到批准的数：%s', (_, overrides, expected) => {
    const limits = [limit(), limit({ kind: 'meal', amountYuan: 100 })];
    const blocked = missed({ ...over, ...overrides }, { overLimit: approved, limits });
    expect(blocked.filter((line) => line.startsWith('block'))).toEqual(
      (expected.length ? expected : ['cost.within-limit']).map((id) => `block fail ${id}`),
    );
  });

  it('不得提供的内容谁也不能批', () => {
    const [lunch] = plan.meals;
    const meals = lunch ? [{ ...lunch, venue: 'private_club' as const }] : [];
    expect(missed({ meals }, { overLimit: approved })).toEqual(['block fail meal.plain']);
  });
});

describe('审批', () => {
  const allowing: RulePack = {
    ...defaultRulePack,
    params: {
      ...defaultRulePack.params,
      'reception.approval.automatic': { isAllowed: { value: true, source: '演示' } },
    },
  };

  it.each<[string, Partial<FactsAround>, RulePack, boolean]>([
    ['各项都过、县里允许', {}, allowing, true],
    ['各项都过、县里没有允许', {}, defaultRulePack, false],
    ['标准缺失', { limits: [] }, allowing, false],
    ['只有留痕的一项没过', { today: '2026-05-09' }, allowing, false],
  ])('自动批准：%s', (_, more, pack, expected) => {
    expect(isReceptionAutomatic(findings({}, more), pack)).toBe(expected);
  });

  it.each([
    ['标准齐全，不必写', {}, null, 'pass'],
    ['标准缺失，没有写', { limits: [] }, null, 'unknown'],
    ['标准缺失，写了三字', { limits: [] }, '按旧例', 'unknown'],
    ['标准缺失，写明了', { limits: [] }, '参照差旅伙食费', 'pass'],
  ])('审批意见：%s', (_, more, note, verdict) => {
    const facts = { findings: findings({}, more), note };
    expect(judgeReceptionApproval(facts, defaultRulePack)[0]?.verdict).toBe(verdict);
  });
});
