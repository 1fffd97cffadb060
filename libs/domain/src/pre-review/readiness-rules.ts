import type { Finding, Rule, RulePack } from '../rule/index.js';
import { defineRule, fail, judge, pass, unknown } from '../rule/index.js';
import type { OpinionState } from './opinion-clock.js';

/** What the way to the meeting depends on. */
export interface ReadinessFacts {
  opinions: readonly { label: string; state: OpinionState; dueOn: string }[];
  /** Settled by the secretary or the hub, or only stated by the applicant. */
  isSettled: boolean;
}

const strict = '全市项目调度会讲话：“严格落实项目预审机制”';

export const opinionsIn = defineRule({
  id: 'pre-review.readiness.opinions-in',
  effect: 'block',
  message: '部门意见没有收齐',
  clause: `${strict}（会签时限待确认）`,
  check: ({ opinions }: ReadinessFacts) => {
    const open = opinions.filter(({ state }) => state === 'waiting' || state === 'paused');
    const names = open.map(({ label, dueOn }) => `${label}（${dueOn} 前）`).join('、');
    return open.length ? unknown(`未回复：${names}`, '等部门回复；到期未回复的按逾期处理') : pass;
  },
});

export const unansweredShown = defineRule({
  id: 'pre-review.readiness.unanswered',
  effect: 'mark',
  message: '有部门逾期未回复，按未回复上会，留痕',
  clause: `${strict}（逾期的处理待确认）`,
  check: ({ opinions }: ReadinessFacts) => {
    const late = opinions.filter(({ state }) => state === 'overdue');
    const names = late.map(({ label, dueOn }) => `${label}（应于 ${dueOn}）`).join('、');
    return late.length ? fail(`逾期未回复：${names}`, '会前再催办一次') : pass;
  },
});

export const scoreSettled = defineRule({
  id: 'pre-review.readiness.score-settled',
  effect: 'mark',
  message: '评分还是申报单位的自评，没有核定',
  clause: strict,
  check: ({ isSettled }: ReadinessFacts) =>
    isSettled ? pass : fail('只有自评', '上会前由秘书或招商中心核定'),
});

/** Whether it may go to the meeting. */
export function judgeReadiness(facts: ReadinessFacts, pack: RulePack): Finding[] {
  return judge(readinessRules, facts, pack);
}

export const readinessRules: readonly Rule<ReadinessFacts>[] = [
  opinionsIn,
  unansweredShown,
  scoreSettled,
];
