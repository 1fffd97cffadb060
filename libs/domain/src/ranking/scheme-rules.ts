import { Decimal } from 'decimal.js';
import { defineRule, fail, pass } from '../rule/index.js';
import { unscorable } from './indicators.js';
import type { SchemeContent, SchemeItem } from './scheme.js';

const truth = '全市项目调度会讲话：“宁可不报少报，不可虚报假报”';

export const noDaysOrLeads = defineRule({
  id: 'ranking.scheme.no-days-or-leads',
  effect: 'block',
  message: '外出天数、招商信息条数不能作为考核指标',
  clause: `全市项目调度会讲话：不“耗时间、凑天数”；${truth}`,
  field: 'items',
  check: ({ items }: SchemeContent) => {
    const wrong = items.filter(({ indicator }) => indicator in unscorable);
    if (!wrong.length) return pass;
    const named = wrong.map(({ label, indicator }) => `${label}（${unscorable[indicator]}）`);
    return fail(`方案含${named.join('、')}`, '改用经核验的成效指标，如签约、开工、到位资金');
  },
});

export const weightsSum = defineRule({
  id: 'ranking.scheme.weights-sum',
  effect: 'block',
  message: '基本分的权重之和应等于满分',
  clause: '考核方案：各项指标权重之和为满分',
  field: 'items',
  check: ({ items, fullMark }: SchemeContent) => {
    const sum = weightSum(items);
    return sum.eq(fullMark)
      ? pass
      : fail(`权重之和为 ${sum.toFixed()}，满分为 ${fullMark}`, `调整权重，使之和为 ${fullMark}`);
  },
});

export const bonusCapped = defineRule({
  id: 'ranking.scheme.bonus-capped',
  effect: 'block',
  message: '每项加分都要有上限',
  clause: '各地考核办法：加分分项封顶',
  field: 'items',
  check: ({ items }: SchemeContent) => {
    const open = items.filter(({ role, cap }) => role === 'bonus' && cap === null);
    return open.length
      ? fail(`没有上限：${open.map(({ label }) => label).join('、')}`, '填写该项至多加几分')
      : pass;
  },
});

export const fabricationCostsMore = defineRule({
  id: 'ranking.scheme.fabrication-costs-more',
  effect: 'block',
  message: '弄虚作假一个项目的扣分，应多于一个项目可得的加分',
  clause: `${truth}；造假的代价要大于所得`,
  field: 'items',
  check: ({ items }: SchemeContent) => {
    const costs = items.filter(isFabrication).map(mostForOne);
    if (!costs.length) return fail('方案没有弄虚作假的扣分项', '增加“弄虚作假项目”扣分项');
    const cost = Decimal.max(...costs);
    const gain = items
      .filter(({ role }) => role === 'bonus')
      .reduce((sum, item) => sum.add(mostForOne(item)), new Decimal(0));
    return cost.gt(gain)
      ? pass
      : fail(
          `每个扣 ${cost.toFixed()} 分，而一个项目最多加 ${gain.toFixed()} 分`,
          `把每个的扣分提高到 ${gain.toFixed()} 分以上`,
        );
  },
});

/** What a scheme is judged by before it is submitted and again before it is approved. */
export const schemeRules = [noDaysOrLeads, weightsSum, bonusCapped, fabricationCostsMore];

/** The weights added up; what is no number counts as nothing here and is a fault of its own. */
export function weightSum(items: readonly SchemeItem[]): Decimal {
  return items
    .filter(({ role }) => role === 'score')
    .reduce((sum, { weight }) => sum.add(number(weight)), new Decimal(0));
}

function isFabrication({ role, indicator }: SchemeItem): boolean {
  return role === 'deduction' && indicator === 'fabricated-count';
}

/** The most one project brings (or costs) under a formula and its cap. */
function mostForOne({ formula, cap }: SchemeItem): Decimal {
  const most =
    formula.kind === 'each'
      ? number(formula.points)
      : formula.kind === 'tiers'
        ? Decimal.max(0, ...formula.tiers.map(({ points }) => number(points)))
        : new Decimal(0);
  return cap === null ? most : Decimal.min(most, number(cap));
}

function number(text: string | null): Decimal {
  return text !== null && /^\d{1,6}(\.\d{1,4})?$/.test(text) ? new Decimal(text) : new Decimal(0);
}
