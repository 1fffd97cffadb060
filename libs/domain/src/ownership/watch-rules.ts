import { daysBetween } from '../dates/index.js';
import type { Pace } from '../pace/index.js';
import type { Finding, RulePack } from '../rule/index.js';
import { defineRule, fail, judge, pass, unknown } from '../rule/index.js';
import { oneToTheEnd } from './clauses.js';

/** What a leader's own page can say of a project today. Dates 'YYYY-MM-DD', null = never. */
export interface WatchFacts {
  today: string;
  nextDispatchOn: string | null;
  lastFollowUpOn: string | null;
  lastSiteCheckOn: string | null;
  /** The day of the last weekly report. */
  lastReportOn: string | null;
  /** 已达效: nothing more is to be dispatched, followed up or kept pace with. */
  isFinished: boolean;
  /** The earliest due day of an open handover task. */
  handoverDueOn: string | null;
  /** Nodes of the plan in force that are not done, by the day they are due as it now stands. */
  openNodes: readonly { step: string; dueOn: string }[];
  /** Of the year; null before the contract, gray without a plan in force. */
  pace: Pick<Pace, 'light' | 'expectedPercent' | 'donePercent'> | null;
  /** What was last reported as unsettled, in the words of those who reported. */
  openMatters: readonly string[];
}

export const dispatchNotMissed = defineRule({
  id: 'ownership.watch.dispatch-not-missed',
  effect: 'mark',
  message: '定期调度',
  clause: '全市项目调度会讲话：“要明确责任单位和责任人，定期调度”',
  check: ({ today, nextDispatchOn, isFinished }: WatchFacts) => {
    if (isFinished) return pass;
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
  check: (facts: WatchFacts, { days }: { days: number }) => {
    const { today, lastFollowUpOn, lastSiteCheckOn, lastReportOn, isFinished } = facts;
    if (isFinished) return pass;
    const last = [lastFollowUpOn, lastSiteCheckOn, lastReportOn]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1);
    if (!last) return unknown('没有跟进、现场核查和周报记录', '到现场看一次，记一条跟进');
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

export const nodesInTime = defineRule({
  id: 'ownership.watch.nodes-in-time',
  effect: 'mark',
  message: '节点按期完成',
  clause:
    '区重点项目推进会讲话：“节点控制，把任务细化到每个单位、每个环节、每个人员，倒逼工作进度”',
  check: ({ today, openNodes }: WatchFacts) => {
    const late = openNodes.filter(({ dueOn }) => dueOn < today);
    const [first] = late;
    return first
      ? fail(
          `逾期 ${late.length} 个，最早的“${first.step}”应于 ${first.dueOn} 完成`,
          '催办，或登记推迟并说明原因',
        )
      : pass;
  },
});

export const nodeAhead = defineRule({
  id: 'ownership.watch.node-ahead',
  effect: 'mark',
  message: '节点临期',
  clause: '亳州市谯城区“投资e点通”：节点完成为绿、临期为黄、逾期为红（天数待确认）',
  defaults: { soonDays: 7 },
  check: ({ today, openNodes }: WatchFacts, { soonDays }: { soonDays: number }) => {
    const next = openNodes.find(({ dueOn }) => dueOn >= today);
    if (!next) return pass;
    const left = daysBetween(today, next.dueOn);
    return left > soonDays
      ? pass
      : fail(`“${next.step}”${next.dueOn} 到期，还有 ${left} 天`, '问一次进度');
  },
});

export const paceWatched = defineRule({
  id: 'ownership.watch.pace-kept',
  effect: 'mark',
  message: '序时进度',
  clause: '全市项目调度会讲话：“时间过半、任务过半”',
  check: ({ pace, isFinished }: WatchFacts) => {
    if (isFinished || !pace || pace.light === 'green') return pass;
    if (pace.light === 'gray') return unknown('没有生效的年度计划', '编报年度建设计划并送批');
    const word = pace.light === 'red' ? '红灯' : '黄灯';
    return fail(
      `${word}，应完成 ${pace.expectedPercent}%，已完成 ${pace.donePercent}%`,
      '查明原因，提请调度',
    );
  },
});

export const mattersSettled = defineRule({
  id: 'ownership.watch.matters-settled',
  effect: 'mark',
  message: '未决事项',
  clause: `${oneToTheEnd}；区重点项目推进会讲话：“找准问题的症结和突破口”`,
  check: ({ openMatters }: WatchFacts) =>
    openMatters.length ? fail(openMatters.join('；'), '逐件明确谁办、何时办结') : pass,
});

/** A miss of these is red; of `watchCautions`, and a pace that is only yellow, yellow. */
export const watchRules = [
  dispatchNotMissed,
  recentlyVisited,
  handedOverInTime,
  nodesInTime,
  paceWatched,
];

export const watchCautions = [nodeAhead, mattersSettled];

export type WatchLight = 'green' | 'yellow' | 'red';

/** The signs of one project with the light they make; what is not known is yellow. */
export function watchProject(
  facts: WatchFacts,
  pack: RulePack,
): { light: WatchLight; findings: Finding[] } {
  const signs = judge(watchRules, facts, pack);
  const cautions = judge(watchCautions, facts, pack);
  const isPaceYellow = facts.pace?.light === 'yellow';
  const isRed = signs.some(
    ({ verdict, ruleId }) => verdict === 'fail' && !(isPaceYellow && ruleId === paceWatched.id),
  );
  const findings = [...signs, ...cautions];
  const isYellow = findings.some(({ verdict }) => verdict !== 'pass');
  return { light: isRed ? 'red' : isYellow ? 'yellow' : 'green', findings };
}
