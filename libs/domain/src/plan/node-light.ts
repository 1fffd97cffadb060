import { daysBetween } from '../dates/index.js';
import type { RulePack } from '../rule/index.js';
import { defineRule, fail, paramOf, pass } from '../rule/index.js';

export type PlanLight = 'green' | 'yellow' | 'red' | 'gray';

export interface NodeFacts {
  /** The approved day; a slip moves `dueOn`, never this. */
  plannedOn: string;
  dueOn: string;
  doneOn: string | null;
  today: string;
}

/** Whether a node is done by its day; `soonDays` before it the light is yellow. */
export const nodeInTime = defineRule({
  id: 'plan.node.in-time',
  effect: 'mark',
  message: '节点没有按期完成',
  clause: '亳州市谯城区“投资e点通”：节点完成为绿、临期为黄、逾期为红',
  defaults: { soonDays: 7 },
  check: ({ dueOn, doneOn, today }: NodeFacts) => {
    if (doneOn !== null || today <= dueOn) return pass;
    return fail(
      `应于 ${dueOn} 完成，已逾期 ${daysBetween(dueOn, today)} 天`,
      '完成后登记，或说明推迟的原因',
    );
  },
});

/**
 * green: done; gray: not due; yellow: due within the pack's days, or moved beyond its approved day, which those who
 * answer for it do themselves; red: overdue.
 */
export function nodeLight(
  { plannedOn, dueOn, doneOn, today }: NodeFacts,
  pack: RulePack,
): PlanLight {
  if (doneOn) return 'green';
  if (today > dueOn) return 'red';
  if (today > plannedOn) return 'yellow';
  const soon = Number(paramOf(nodeInTime, 'soonDays', pack));
  return daysBetween(today, dueOn) <= soon ? 'yellow' : 'gray';
}
