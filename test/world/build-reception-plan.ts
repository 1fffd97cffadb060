import {
  defaultRulePack,
  type FactsAround,
  judgeReception,
  planFacts,
  type ReceptionCost,
  type ReceptionGuest,
  type ReceptionPlan,
  type SpendingLimit,
} from '@luodi/domain';

// A sheet that passes every rule, and the ways specs change it.
export const guest = (n: number, overrides: Partial<ReceptionGuest> = {}): ReceptionGuest => ({
  name: `来客${n}`,
  unit: '演示公司',
  post: '经理',
  kind: 'enterprise',
  ...overrides,
});
export const people = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n + 1));
export const guests = (count: number) => people(count, (n) => guest(n));
export const accompanying = (count: number) => people(count, (n) => ({ name: `陪同${n}` }));
export const cost = (overrides: Partial<ReceptionCost> = {}): ReceptionCost => ({
  kind: 'working_meal',
  rank: 'any',
  people: 8,
  units: 1,
  amountYuan: 480,
  ...overrides,
});
export const limit = (overrides: Partial<SpendingLimit> = {}): SpendingLimit => ({
  document: '县里的工作餐标准（演示）',
  kind: 'working_meal',
  rank: 'any',
  place: '341800',
  amountYuan: 60,
  validFrom: '2026-01-01',
  validTo: null,
  version: 1,
  source: '演示',
  pending: false,
  ...overrides,
});

export const plan: ReceptionPlan = {
  kind: 'business',
  leadId: 'lead',
  purpose: '洽谈汽车零部件项目用地',
  letterNo: null,
  recordNo: '演示备〔2026〕1号',
  startsOn: '2026-05-08',
  endsOn: '2026-05-09',
  guests: guests(6),
  accompanying: accompanying(2),
  meals: [{ on: '2026-05-08', slot: 'lunch', venue: 'canteen', extras: [] }],
  costs: [cost()],
};
export const weekends = new Set(['2026-05-09', '2026-05-10']);
export const around: FactsAround = {
  today: '2026-05-06',
  limits: [limit()],
  book: { isWorkday: (day) => !weekends.has(day) },
  overLimit: null,
};
export const findings = (overrides: Partial<ReceptionPlan> = {}, more: Partial<FactsAround> = {}) =>
  judgeReception(planFacts({ ...plan, ...overrides }, { ...around, ...more }), defaultRulePack);
export const missed = (overrides: Partial<ReceptionPlan> = {}, more: Partial<FactsAround> = {}) =>
  findings(overrides, more)
    .filter(({ verdict }) => verdict !== 'pass')
    .map(
      ({ ruleId, verdict, effect }) => `${effect} ${verdict} ${ruleId.replace('reception.', '')}`,
    );
