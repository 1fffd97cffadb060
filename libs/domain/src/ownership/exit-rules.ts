import type { Finding, RulePack } from '../rule/index.js';
import { defineRule, fail, judge, pass, unknown } from '../rule/index.js';
import { oneToTheEnd } from './clauses.js';

/** What is known of a project that leaves 四个一. Dates 'YYYY-MM-DD'. */
export interface ExitFacts {
  today: string;
  /** The first day it is no longer under 四个一. */
  exitedOn: string;
  /** The latest first day among the terms that end with it, or the day of entry. */
  latestFromOn: string;
  /** Under contract, not yet at target, and large enough that the county asks for 四个一. */
  isStillDue: boolean;
  reason: string;
}

export const exitDated = defineRule({
  id: 'ownership.exit.dated',
  effect: 'block',
  message: '退出日期不在合理范围',
  clause: oneToTheEnd,
  field: 'exitedOn',
  check: ({ exitedOn, today, latestFromOn }: ExitFacts) => {
    if (exitedOn > today) return fail(`退出日期 ${exitedOn}，今天是 ${today}`, `不晚于 ${today}`);
    return exitedOn > latestFromOn
      ? pass
      : fail(
          `退出日期 ${exitedOn}，最近一次接手在 ${latestFromOn}`,
          `改为 ${latestFromOn} 之后的日期`,
        );
  },
});

export const exitReasoned = defineRule({
  id: 'ownership.exit.reason-given',
  effect: 'block',
  message: '退出须写明原因',
  clause: '区重点项目推进会讲话：“项目动态管理”',
  field: 'reason',
  check: ({ reason }: ExitFacts) =>
    reason.trim().length >= 4 ? pass : unknown('没有写退出原因', '如：项目已达效，转入日常服务'),
});

export const exitBeforeDone = defineRule({
  id: 'ownership.exit.still-due',
  effect: 'mark',
  message: '项目尚未达效，退出后将无人包保',
  clause: oneToTheEnd,
  check: ({ isStillDue }: ExitFacts) =>
    isStillDue ? fail('已签约、未达效，且达到应实行四个一的额度', '达效后再退出') : pass,
});

/** Every rule of leaving 四个一. */
export const exitRules = [exitDated, exitReasoned, exitBeforeDone];

export function judgeExit(facts: ExitFacts, pack: RulePack): Finding[] {
  return judge(exitRules, facts, pack);
}
