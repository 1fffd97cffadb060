import { daysBetween } from '../dates/index.js';
import { defineRule, fail, pass, type Rule, unknown } from '../rule/index.js';

/** Two leads side by side; null is "not stated". Money in whole yuan, days 'YYYY-MM-DD'. */
export interface PairFacts {
  hasSameCode: boolean;
  hasSameParcel: boolean;
  /** Of the investors' core names, 0 to 1. */
  similarity: number;
  isSameUnit: boolean;
  totals: readonly [number | null, number | null];
  firstContacts: readonly [string, string];
}

const clause = '全市项目调度会讲话：“确保招商项目的真实性、可靠性”';
const look = '请招商中心核对两条是否同一项目';

export const sameCode = defineRule({
  id: 'double.code.differs',
  effect: 'mark',
  message: '与另一项目的投资方信用代码相同',
  clause,
  check: ({ hasSameCode }: PairFacts) => (hasSameCode ? fail('统一社会信用代码相同', look) : pass),
});

export const sameParcel = defineRule({
  id: 'double.parcel.differs',
  effect: 'mark',
  message: '与另一项目的宗地号相同',
  clause: '全市项目调度会讲话：“不可虚报假报”（同一宗地两次申报）',
  check: ({ hasSameParcel }: PairFacts) => (hasSameParcel ? fail('宗地号相同', look) : pass),
});

export const nearName = defineRule({
  id: 'double.name.differs',
  effect: 'mark',
  message: '与另一项目的企业名称近似',
  clause,
  defaults: { minSimilarity: 0.6 },
  check: ({ similarity }: PairFacts, { minSimilarity }: { minSimilarity: number }) =>
    similarity >= minSimilarity
      ? fail(`名称相似度 ${percent(similarity)}，达到 ${percent(minSimilarity)}`, look)
      : pass,
});

interface AmountParams extends Record<string, number> {
  minSimilarity: number;
  maxDifferencePercent: number;
  withinDays: number;
}

export const nearAmount = defineRule({
  id: 'double.amount.differs',
  effect: 'mark',
  message: '与其他单位的项目名称、总投资都相近',
  clause: '全市项目调度会讲话：“宁可不报少报，不可虚报假报”（同一合同两次申报）',
  defaults: { minSimilarity: 0.4, maxDifferencePercent: 5, withinDays: 730 },
  check: (facts: PairFacts, params: AmountParams) => {
    const [one, other] = facts.totals;
    const [first, second] = facts.firstContacts;
    if (facts.isSameUnit || facts.similarity < params.minSimilarity) return pass;
    if (Math.abs(daysBetween(first, second)) > params.withinDays) return pass;
    if (!one || !other) return unknown('有一方未填总投资', '补填总投资后再核对');
    const apart = Math.abs(one - other) * 100;
    return apart <= params.maxDifferencePercent * Math.max(one, other)
      ? fail(`总投资 ${one} 元与 ${other} 元相差不超过 ${params.maxDifferencePercent}%`, look)
      : pass;
  },
});

/** What makes two leads a possible double. The nightly search asks the same of all leads at once, in SQL. */
export const matchRules: readonly Rule<PairFacts>[] = [sameCode, sameParcel, nearName, nearAmount];

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
