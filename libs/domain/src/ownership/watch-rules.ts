import { daysBetween } from '../dates/index.js';
import type { Finding, RulePack } from '../rule/index.js';
import { defineRule, fail, judge, pass, unknown } from '../rule/index.js';
import { oneToTheEnd } from './clauses.js';

/** What a leader's own page can say of a project today. Dates 'YYYY-MM-DD', null = never. */
export interface WatchFacts {
  today: string;
  nextDispatchOn: string | null;
  lastFollowUpOn: string | null;
  lastSiteCheckOn: string | null;
  /** The earliest due day of an open handover task. */
  handoverDueOn: string | null;
}

export const dispatchNotMissed = defineRule({
  id: 'ownership.watch.dispatch-not-missed',
  effect: 'mark',
  message: '定期调度',
  clause: '全市项目调度会讲话：“要明确责任单位和责任人，定期调度”',
  check: ({ today, nextDispatchOn }: WatchFacts) => {
    if (!nextDispatchOn) return unknown('没有定下次调度日期', '请责任单位填写下次调度日期');
    return nextDispatchOn >= today
      ? pass
      : fail(
          `原定 ${nextDispatchOn} 调度，已过 ${daysBetween(nextDispatchOn, today)} 天`,
          '调度后更新日期',
        );
  },
});

export const recentlyVisited = defineRule({
  id: 'ownership.watch.recently-followed',
  effect: 'mark',
  message: '近期跟进',
  clause: `${oneToTheEnd}（跟进间隔原文未给，待确认）`,
  defaults: { days: 30 },
  check: ({ today, lastFollowUpOn, lastSiteCheckOn }: WatchFacts, { days }: { days: number }) => {
    const last = [lastFollowUpOn, lastSiteCheckOn]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1);
    if (!last) return unknown('没有跟进和现场核查记录', '到现场看一次，记一条跟进');
    const ago = daysBetween(last, today);
    return ago <= days
      ? pass
      : fail(`最近一次在 ${last}，已过 ${ago} 天`, '到现场看一次，记一条跟进');
  },
});

export const handedOverInTime = defineRule({
  id: 'ownership.transfer.handed-over-in-time',
  effect: 'mark',
  message: '领导调离后限期移交',
  clause: `${oneToTheEnd}（调离移交的期限原文未给，待确认）`,
  defaults: { workdays: 5 },
  check: ({ today, handoverDueOn }: WatchFacts, { workdays }: { workdays: number }) =>
    handoverDueOn === null || handoverDueOn >= today
      ? pass
      : fail(`应在 ${workdays} 个工作日内、${handoverDueOn} 前移交，已逾期`, '办理移交'),
});

export const watchRules = [dispatchNotMissed, recentlyVisited, handedOverInTime];

export type WatchLight = 'green' | 'yellow' | 'red';

/** The signs of one project with the light they make: a miss is red, a gap in what is known yellow. */
export function watchProject(
  facts: WatchFacts,
  pack: RulePack,
): { light: WatchLight; findings: Finding[] } {
  const findings = judge(watchRules, facts, pack);
  const has = (verdict: string): boolean => findings.some((one) => one.verdict === verdict);
  return { light: has('fail') ? 'red' : has('unknown') ? 'yellow' : 'green', findings };
}
