import { daysBetween } from '../dates/index.js';
import { defineRule, fail, pass, unknown } from '../rule/index.js';
import { formatYuan } from '../terms/format-yuan.js';
import type { InflationFacts, SiblingLead } from './facts.js';

export const papersAgree = defineRule({
  id: 'inflation.papers.agree',
  effect: 'mark',
  message: '总投资与后来的协议、备案金额不一致',
  clause: '全市项目调度会讲话：“宁可不报少报，不可虚报假报”',
  field: 'totalInvestmentYuan',
  defaults: { maxDifferencePercent: 10 },
  check: (facts: InflationFacts, params: { maxDifferencePercent: number }) => {
    const { totalInvestmentYuan: total, later } = facts;
    if (total === null) return unknown('未填总投资', '补填总投资', 'totalInvestmentYuan');
    const apart = later.filter(
      ({ yuan }) => Math.abs(total - yuan) * 100 > params.maxDifferencePercent * total,
    );
    const named = apart.map(({ paper, on, yuan }) => `${paper}（${on}）${formatYuan(yuan)}`);
    return apart.length
      ? fail(
          `总投资 ${formatYuan(total)}；${named.join('；')}；相差超过 ${params.maxDifferencePercent}%`,
          '以协议或备案的金额为准更正总投资，或说明差额',
        )
      : pass;
  },
});

interface SplitParams extends Record<string, number> {
  withinDays: number;
  firstYuan: number;
  secondYuan: number;
  thirdYuan: number;
}

export const notSplit = defineRule({
  id: 'inflation.split.none',
  effect: 'mark',
  message: '同一投资方的几个项目合计跨入更高档次，疑似拆分或拼凑',
  clause: '全市项目调度会讲话：“将小项目包装成大项目”',
  defaults: { withinDays: 365, firstYuan: 3e8, secondYuan: 1e9, thirdYuan: 1.5e9 },
  check: (facts: InflationFacts, params: SplitParams) => {
    const near = nearInTime(facts, params.withinDays).filter((lead) => lead.totalInvestmentYuan);
    const own = facts.totalInvestmentYuan;
    if (!own || !near.length) return pass;
    const totals = [own, ...near.map((lead) => lead.totalInvestmentYuan as number)];
    const sum = totals.reduce((one, other) => one + other, 0);
    const crossed = [params.thirdYuan, params.secondYuan, params.firstYuan].find(
      (yuan) => sum >= yuan && Math.max(...totals) < yuan,
    );
    return crossed
      ? fail(
          `${params.withinDays} 天内与 ${labels(near)} 合计 ${formatYuan(sum)}，单个都不到 ${formatYuan(crossed)}`,
          '核对是一个项目还是几个项目，不得合计申报',
        )
      : pass;
  },
});

interface DoubleParams extends Record<string, number> {
  withinDays: number;
  maxDifferencePercent: number;
}

export const notDressed = defineRule({
  id: 'inflation.one-as-several.none',
  effect: 'mark',
  message: '同一投资方的另一项目与之相像，疑似一个项目报成几个',
  clause: '全市项目调度会讲话：“不可虚报假报”（一个项目不得分作几个申报）',
  defaults: { withinDays: 365, maxDifferencePercent: 5 },
  check: (facts: InflationFacts, params: DoubleParams) => {
    const alike = nearInTime(facts, params.withinDays)
      .map((lead) => ({ ...lead, why: likeness(facts, lead, params.maxDifferencePercent) }))
      .filter(({ why }) => why);
    const named = alike.map(({ label, why }) => `${label}${why}`).join('；');
    return alike.length ? fail(named, '确为同一项目的，合并；不是的，写明区别') : pass;
  },
});

function nearInTime({ firstContactOn, siblings }: InflationFacts, days: number): SiblingLead[] {
  return siblings.filter(
    (lead) => Math.abs(daysBetween(firstContactOn, lead.firstContactOn)) <= days,
  );
}

function likeness(facts: InflationFacts, lead: SiblingLead, percent: number): string | null {
  if (facts.parcelNo && facts.parcelNo === lead.parcelNo) return ` 宗地号相同（${lead.parcelNo}）`;
  if (facts.product && facts.product === lead.product) return ' 建设内容相同';
  const [one, other] = [facts.totalInvestmentYuan, lead.totalInvestmentYuan];
  if (!one || !other) return null;
  return Math.abs(one - other) * 100 <= percent * Math.max(one, other)
    ? ` 总投资 ${formatYuan(other)}，相差不超过 ${percent}%`
    : null;
}

function labels(leads: readonly SiblingLead[]): string {
  return leads.map(({ label }) => label).join('、');
}
