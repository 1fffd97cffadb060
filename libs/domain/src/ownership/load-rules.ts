import type { RulePack } from '../rule/index.js';
import { defineRule, fail, paramOf, pass } from '../rule/index.js';
import { namedHelper, oneToTheEnd } from './clauses.js';

/** How many projects whoever takes the role would then carry; null when the role does not change hands. */
export interface LoadFacts {
  leaderLoad: number | null;
  helperLoad: number | null;
}

interface LoadParams extends Record<string, number> {
  maxProjects: number;
}

export const leaderLoad = defineRule({
  id: 'ownership.leader.load',
  effect: 'mark',
  message: '包保领导名下项目超过上限',
  clause: `${oneToTheEnd}（上限原文未给，待确认）`,
  field: 'leaderId',
  defaults: { maxProjects: 5 },
  check: ({ leaderLoad: load }: LoadFacts, { maxProjects }: LoadParams) =>
    withinLimit(load, maxProjects),
});

export const helperLoad = defineRule({
  id: 'ownership.helper.load',
  effect: 'mark',
  message: '帮办员名下项目超过上限',
  clause: `${namedHelper}（上限原文未给，待确认）`,
  field: 'helperId',
  defaults: { maxProjects: 8 },
  check: ({ helperLoad: load }: LoadFacts, { maxProjects }: LoadParams) =>
    withinLimit(load, maxProjects),
});

export const loadRules = [leaderLoad, helperLoad];

/** How many projects one leader and one helper should carry at most. */
export function loadLimits(pack: RulePack): { leader: number; helper: number } {
  const limit = (rule: { id: string; defaults?: object }): number =>
    Number(paramOf(rule, 'maxProjects', pack));
  return { leader: limit(leaderLoad), helper: limit(helperLoad) };
}

function withinLimit(load: number | null, max: number) {
  return load === null || load <= max
    ? pass
    : fail(`连同本项目共 ${load} 个，上限 ${max} 个`, '另选一位，或先移交其名下的项目');
}
