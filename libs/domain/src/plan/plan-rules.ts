import { daysBetween } from '../dates/index.js';
import { worksLabel, worksRank } from '../progress/index.js';
import type { Finding, RulePack } from '../rule/index.js';
import { defineRule, fail, judge, pass, unknown } from '../rule/index.js';
import type { PlanFacts, PlanNode } from './plan-facts.js';

const named = '全市项目调度会讲话：“按照‘3+1’的工作方法，明确时间表、路线图和责任人”';
const nodes =
  '区重点项目推进会讲话：“节点控制，把任务细化到每个单位、每个环节、每个人员，倒逼工作进度”';
const yearly = '全市项目调度会讲话：“按照年度建设计划，建立工作台帐”';

export const planNodesNamed = defineRule({
  id: 'plan.node.named',
  effect: 'block',
  message: '节点没有写全环节、单位、责任人和日期',
  clause: named,
  field: 'nodes',
  check: ({ nodes }: PlanFacts) => {
    if (!nodes.length) return fail('没有节点', '至少列一个节点，或按项目类型套用模板');
    const gaps = nodes.flatMap((node, place) => {
      const missing = missingOf(node);
      return missing.length ? [`第 ${place + 1} 个节点缺${missing.join('、')}`] : [];
    });
    const first = nodes.findIndex((node) => missingOf(node).length > 0);
    return gaps.length ? fail(gaps.join('；'), '逐个补全', `nodes.${first}`) : pass;
  },
});

export const planNodesInOrder = defineRule({
  id: 'plan.node.in-order',
  effect: 'block',
  message: '节点的日期前后颠倒，或晚于投产日期',
  clause: nodes,
  field: 'nodes',
  check: ({ nodes, productionOn }: PlanFacts) => {
    const dated = nodes.filter(({ dueOn }) => dueOn !== null);
    const odd = dated.flatMap(({ step, dueOn }, place) => {
      const before = dated[place - 1];
      if (before && before.dueOn! > dueOn!) {
        return [`${step ?? '未命名'} ${dueOn} 早于 ${before.step ?? '未命名'} ${before.dueOn}`];
      }
      return dueOn! > productionOn ? [`${step ?? '未命名'} ${dueOn} 晚于投产 ${productionOn}`] : [];
    });
    return odd.length ? fail(odd.join('；'), '按先后顺序排列，最后一个不晚于投产日期') : pass;
  },
});

export const planDates = defineRule({
  id: 'plan.date.start-before-production',
  effect: 'block',
  message: '开工日期晚于投产日期，或早于签约',
  clause: nodes,
  field: 'startOn',
  check: ({ startOn, productionOn, contractedOn }: PlanFacts) => {
    if (startOn > productionOn) {
      return fail(`开工 ${startOn}，投产 ${productionOn}`, '核对两个日期', 'productionOn');
    }
    if (!contractedOn) return unknown('项目没有正式签约的记录', '先登记正式投资合同');
    return startOn >= contractedOn
      ? pass
      : fail(`开工 ${startOn}，签约 ${contractedOn}`, '核对开工日期');
  },
});

export const planMonthsComplete = defineRule({
  id: 'plan.month.complete',
  effect: 'block',
  message: '分月计划有重复的月份，或全年没有投资也没有形象进度',
  clause: yearly,
  field: 'months',
  check: ({ months }: PlanFacts) => {
    const twice = months.map(({ month }) => month).filter((m, i, all) => all.indexOf(m) !== i);
    if (twice.length) return fail(`${twice.join('、')} 月填了两次`, '每月只填一行');
    const isBlank = months.every((m) => m.investmentYuan === 0 && worksRank(m.worksLevel) === 0);
    return isBlank ? fail(`${months.length} 个月都是空的`, '填写分月投资和形象进度') : pass;
  },
});

export const planWorksForward = defineRule({
  id: 'plan.month.works-forward',
  effect: 'block',
  message: '分月形象进度前后倒退',
  clause: yearly,
  field: 'months',
  check: ({ months }: PlanFacts) => {
    const ordered = months.toSorted((a, b) => a.month - b.month);
    const back = ordered.filter(
      ({ worksLevel }, i) => i > 0 && worksRank(worksLevel) < worksRank(ordered[i - 1]!.worksLevel),
    );
    return back.length
      ? fail(
          back.map(({ month, worksLevel }) => `${month} 月${worksLabel(worksLevel)}`).join('、') +
            '低于上月',
          '改为不低于上月的形象进度',
        )
      : pass;
  },
});

export const planMoneyWithinTotal = defineRule({
  id: 'plan.money.within-total',
  effect: 'mark',
  message: '计划投资加上以前完成的超过总投资',
  clause: yearly,
  field: 'months',
  check: ({ months, investedBeforeYuan, totalInvestmentYuan }: PlanFacts) => {
    if (!totalInvestmentYuan) return unknown('项目没有总投资', '在项目资料中补填总投资');
    const planned = investedBeforeYuan + months.reduce((sum, m) => sum + m.investmentYuan, 0);
    return planned <= totalInvestmentYuan
      ? pass
      : fail(
          `计划 ${planned / 10_000} 万元，总投资 ${totalInvestmentYuan / 10_000} 万元`,
          '核对单位是元还是万元，或先调整总投资',
        );
  },
});

/** Quality first: a term far below the template's is looked at, never praised. */
export const planTermRealistic = defineRule({
  id: 'plan.term.realistic',
  effect: 'mark',
  message: '工期比同类项目短得多',
  clause: '区重点项目推进会讲话：“在确保工程质量的前提下…工期压得更短”',
  field: 'productionOn',
  defaults: { minPercent: 70 },
  check: ({ startOn, productionOn, templateDays }: PlanFacts, { minPercent }) => {
    if (templateDays === null) return unknown('没有选项目类型', '选择项目类型，以便对照工期');
    const days = daysBetween(startOn, productionOn);
    return days * 100 >= templateDays * Number(minPercent)
      ? pass
      : fail(`计划 ${days} 天，模板 ${templateDays} 天`, '写明压缩工期的措施，不得省略法定手续');
  },
});

/** Every rule a plan meets when it is saved; all findings at once. */
export const planRules = [
  planNodesNamed,
  planNodesInOrder,
  planDates,
  planMonthsComplete,
  planWorksForward,
  planMoneyWithinTotal,
  planTermRealistic,
];

export function judgePlan(facts: PlanFacts, pack: RulePack): Finding[] {
  return judge(planRules, facts, pack);
}

function missingOf({ step, unitId, personName, dueOn }: PlanNode): string[] {
  return [
    step?.trim() ? '' : '环节',
    unitId ? '' : '单位',
    personName?.trim() ? '' : '责任人',
    dueOn ? '' : '日期',
  ].filter(Boolean);
}
