import { defaultRulePack } from '../county/index.js';
import type { ReceptionPlan, ReceptionSettlementFacts } from './index.js';
import { checkReception, judgeReceptionSettlement, planFacts } from './index.js';

const plan: ReceptionPlan = {
  kind: 'business',
  leadId: 'lead',
  purpose: '洽谈项目',
  recordNo: '演示备1号',
  startsOn: '2026-05-08',
  endsOn: '2026-05-09',
  guests: [{ name: '来客', unit: '演示公司', post: '经理', kind: 'enterprise' }],
  accompanying: [{ name: '陪同' }],
  meals: [{ on: '2026-05-08', slot: 'lunch', venue: 'canteen', extras: [] }],
  costs: [],
};
const paid = { kind: 'other', rank: 'any', people: 2, units: 1, amountYuan: 100 } as const;
const facts: ReceptionSettlementFacts = {
  ...planFacts(plan, {
    today: '2026-05-12',
    limits: [],
    book: { isWorkday: () => true },
    overLimit: null,
  }),
  costs: [{ ...paid, documentNo: '演示票1号' }],
  heldOn: '2026-05-08',
  plannedYuan: 100,
  listSignedBy: '程立新',
  listSignedOn: '2026-05-11',
};
const missed = (overrides: Partial<ReceptionSettlementFacts>): string[] =>
  judgeReceptionSettlement({ ...facts, ...overrides }, defaultRulePack)
    .filter(({ verdict, ruleId }) => verdict !== 'pass' && ruleId !== 'reception.standard.known')
    .map(({ ruleId }) => ruleId.replace('reception.', ''));

describe('结算', () => {
  it.each<[string, Partial<ReceptionSettlementFacts>, string[]]>([
    ['票据、清单、公函齐全', {}, []],
    ['没有票据', { costs: [paid] }, ['settlement.costs-documented']],
    ['附了票据的文件', { costs: [{ ...paid, fileId: 'file' }] }, []],
    ['零元不用票据', { costs: [{ ...paid, amountYuan: 0 }] }, []],
    ['没有填实际费用', { costs: [] }, ['settlement.costs-entered']],
    ['报批和实际都没有费用', { costs: [], plannedYuan: 0 }, []],
    ['没有审签人', { listSignedBy: ' ' }, ['settlement.list-signed']],
    ['没有审签日期', { listSignedOn: null }, ['settlement.list-signed']],
    ['接待当天审签', { listSignedOn: '2026-05-08' }, []],
    ['接待前一天审签', { listSignedOn: '2026-05-07' }, ['settlement.list-signed']],
    ['今天审签', { listSignedOn: '2026-05-12' }, []],
    ['明天审签', { listSignedOn: '2026-05-13' }, ['settlement.list-signed']],
    ['实际等于报批', { plannedYuan: 100 }, []],
    ['实际多一元，留痕', { plannedYuan: 99 }, ['settlement.as-planned']],
    ['实际陪同超限', { accompanyingCount: 2 }, ['accompanying.within-limit']],
    ['实际用餐两次', { mealCount: 2 }, ['meal.only-one']],
    ['公函备案都没有', { recordNo: null }, ['letter.stated']],
  ])('%s', (_, overrides, expected) => {
    expect(missed(overrides)).toEqual(expected);
  });
});

describe('表单', () => {
  it.each<[string, Partial<ReceptionPlan>, string[]]>([
    ['没有矛盾', {}, []],
    ['离开早于来访', { endsOn: '2026-05-07', meals: [] }, ['endsOn']],
    ['三十一天', { endsOn: '2026-06-07' }, []],
    ['三十二天', { endsOn: '2026-06-08' }, ['endsOn']],
    [
      '用餐在来访前一天',
      { meals: plan.meals.map((m) => ({ ...m, on: '2026-05-07' })) },
      ['meals.0.on'],
    ],
    [
      '用餐在离开次日',
      { meals: plan.meals.map((m) => ({ ...m, on: '2026-05-10' })) },
      ['meals.0.on'],
    ],
    [
      '同一来客列两次，全角空格也认得',
      {
        guests: [...plan.guests, { name: '来 客', unit: '演示公司', kind: 'enterprise' }],
      },
      ['guests.1.name'],
    ],
    [
      '同名不同单位',
      {
        guests: [...plan.guests, { name: '来客', unit: '另一公司', kind: 'enterprise' }],
      },
      [],
    ],
    ['陪同人重复', { accompanying: [{ name: '陪同' }, { name: '陪同' }] }, ['accompanying.1.name']],
  ])('%s', (_, overrides, expected) => {
    expect(checkReception({ ...plan, ...overrides }).map(({ field }) => field)).toEqual(expected);
  });
});
