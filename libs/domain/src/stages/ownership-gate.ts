import { requiredRoles } from '../ownership/roles.js';
import type { RulePack } from '../rule/index.js';
import { defineRule, fail, paramOf, pass, unknown } from '../rule/index.js';
import { formatYuan } from '../terms/format-yuan.js';
import type { StageFacts } from './facts.js';
import type { Stage } from './stages.js';
import { activeStages, stageRank } from './stages.js';

interface FloorParams extends Record<string, number> {
  minYuan: number;
}

export const fourOnesComplete = defineRule({
  id: 'stage.ownership.four-ones-complete',
  effect: 'block',
  message: '应实行四个一的项目，签约前须明确领导、牵头单位和三方',
  clause: '全市项目调度会讲话：“一个项目、一名领导、一套班子、一抓到底”',
  field: 'fourOnes',
  defaults: { minYuan: 100_000_000 },
  check: ({ totalInvestmentYuan, fourOnes }: StageFacts, { minYuan }: FloorParams) => {
    if (totalInvestmentYuan === null) {
      return unknown('总投资未填，无法判断是否应实行四个一', '补填总投资', 'totalInvestmentYuan');
    }
    if (totalInvestmentYuan < minYuan) return pass;
    if (!fourOnes) {
      return fail(
        `总投资 ${formatYuan(totalInvestmentYuan)}，达到 ${formatYuan(minYuan)}，还没有列入四个一`,
        '请招商中心在“四个一”中列入，明确领导、牵头单位和三方',
      );
    }
    const missing = requiredRoles.filter(({ id }) => !fourOnes.includes(id));
    const names = missing.map(({ label }) => label).join('、');
    return missing.length ? unknown(`未明确：${names}`, `在“四个一”中明确${names}`) : pass;
  },
});

/** From what total a project under contract must be under 四个一. Whole yuan. */
export function fourOnesFloor(pack: RulePack): number {
  return Number(paramOf(fourOnesComplete, 'minYuan', pack));
}

/** From the contract until the target is met somebody must answer for the project. */
export const fourOnesStages: readonly Stage[] = activeStages.filter(
  (stage) =>
    stageRank(stage) >= stageRank('contracted') && stageRank(stage) < stageRank('at_target'),
);

/** Whether the county asks for 四个一 where the project stands. */
export function isFourOnesDue(
  lead: { stage: Stage; totalInvestmentYuan: number | null },
  pack: RulePack,
): boolean {
  return (
    fourOnesStages.includes(lead.stage) && (lead.totalInvestmentYuan ?? 0) >= fourOnesFloor(pack)
  );
}
