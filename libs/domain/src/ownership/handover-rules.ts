import { daysBetween } from '../dates/index.js';
import type { Finding, RulePack } from '../rule/index.js';
import { defineRule, fail, judge, pass, unknown } from '../rule/index.js';
import { oneToTheEnd } from './clauses.js';
import { leaderIsLeader } from './entry-rules.js';
import type { LoadFacts } from './load-rules.js';
import { loadRules } from './load-rules.js';
import type { OwnershipRole } from './roles.js';
import { ownershipRole } from './roles.js';

/** What is known of one handover. Dates 'YYYY-MM-DD'; `holder` is an id or a name. */
export interface HandoverFacts extends LoadFacts {
  today: string;
  role: OwnershipRole;
  /** The first day of whoever takes over. */
  fromOn: string;
  /** The day the project came under 四个一. */
  enteredOn: string;
  /** The term that ends; null when somebody joins. */
  outgoing: { holder: string; name: string; fromOn: string } | null;
  /** Who takes over; null when somebody leaves and is not replaced. */
  incoming: { holder: string; name: string } | null;
  /** Who holds the role today, the outgoing one included. */
  holders: readonly string[];
  isLeader: boolean | null;
  /** First days of earlier changes of this role in this project, the entry apart. */
  changedOn: readonly string[];
  reason: string;
  note: string;
  /** Who approves; null while it is only asked for. */
  approver: string | null;
}

const minWords = 4;

const unsettled = `${oneToTheEnd}（换人的规定原文未给，待确认）`;

export const handoverKeepsRole = defineRule({
  id: 'ownership.handover.role-kept',
  effect: 'block',
  message: '该岗位不能空缺，也不能同时有两个人',
  clause: oneToTheEnd,
  check: ({ role, outgoing, incoming, holders }: HandoverFacts) => {
    const { isRequired, isSingle, label } = ownershipRole(role);
    if (!incoming && !outgoing) return unknown('没有写由谁移交、由谁接手', '选择移交人或接手人');
    if (!incoming && isRequired) return unknown(`“${label}”没有写由谁接手`, '选择接手人');
    if (!outgoing && isSingle && holders.length) {
      return fail(`“${label}”已有人担任`, '选择要移交的现任，再选接手人');
    }
    return pass;
  },
});

export const handoverToAnother = defineRule({
  id: 'ownership.handover.to-another',
  effect: 'block',
  message: '接手人已在任',
  clause: oneToTheEnd,
  check: ({ incoming, holders }: HandoverFacts) =>
    incoming && holders.includes(incoming.holder)
      ? fail(`${incoming.name}现在就担任该岗位`, '另选接手人')
      : pass,
});

export const handoverAfterTermBegan = defineRule({
  id: 'ownership.handover.after-term-began',
  effect: 'block',
  message: '移交日期应晚于现任接手之日',
  clause: oneToTheEnd,
  field: 'fromOn',
  check: ({ fromOn, outgoing, enteredOn }: HandoverFacts) => {
    if (!outgoing && fromOn < enteredOn) {
      return fail(`接手日期 ${fromOn}，项目 ${enteredOn} 列入`, `不早于 ${enteredOn}`);
    }
    return !outgoing || fromOn > outgoing.fromOn
      ? pass
      : fail(
          `移交日期 ${fromOn}，${outgoing.name} ${outgoing.fromOn} 起担任`,
          `改为 ${outgoing.fromOn} 之后的日期`,
        );
  },
});

export const handoverNotFuture = defineRule({
  id: 'ownership.handover.not-future',
  effect: 'block',
  message: '移交日期晚于今天',
  clause: oneToTheEnd,
  field: 'fromOn',
  check: ({ fromOn, today }: HandoverFacts) =>
    fromOn <= today ? pass : fail(`移交日期 ${fromOn}，今天是 ${today}`, `不晚于 ${today}`),
});

export const handoverExplained = defineRule({
  id: 'ownership.handover.explained',
  effect: 'block',
  message: '移交须写明事由和交接情况',
  clause: unsettled,
  check: ({ reason, note }: HandoverFacts) => {
    const missing = [
      { field: 'reason', what: '移交事由', text: reason },
      { field: 'note', what: '交接情况（手头事项、未结问题、资料移交）', text: note },
    ].filter(({ text }) => text.trim().length < minWords);
    const [first] = missing;
    if (!first) return pass;
    const names = missing.map(({ what }) => what).join('和');
    return unknown(`没有写${names}`, `补写${names}，至少 ${minWords} 个字`, first.field);
  },
});

export const handoverApprovedByAnother = defineRule({
  id: 'ownership.handover.approved-by-another',
  effect: 'block',
  message: '移交人不能批准自己的移交',
  clause: unsettled,
  check: ({ approver, outgoing }: HandoverFacts) =>
    approver !== null && approver === outgoing?.holder
      ? fail(`${outgoing.name}是移交人`, '由招商中心或其他市领导批准')
      : pass,
});

export const handoverNotTwice = defineRule({
  id: 'ownership.handover.not-twice',
  effect: 'mark',
  message: '短期内两次换人',
  clause: unsettled,
  field: 'fromOn',
  defaults: { days: 90 },
  check: ({ role, fromOn, changedOn }: HandoverFacts, { days }: { days: number }) => {
    // Members come and go; only who answers alone should stay.
    if (!ownershipRole(role).isSingle) return pass;
    const near = changedOn.filter((day) => Math.abs(daysBetween(day, fromOn)) <= days).toSorted();
    return near.length
      ? fail(`${near.join('、')} 已换过一次，不满 ${days} 天`, '写明为什么必须再换')
      : pass;
  },
});

/** Every rule of one handover. */
export const handoverRules = [
  handoverKeepsRole,
  handoverToAnother,
  handoverAfterTermBegan,
  handoverNotFuture,
  handoverExplained,
  leaderIsLeader,
  handoverApprovedByAnother,
  handoverNotTwice,
  ...loadRules,
];

export function judgeHandover(facts: HandoverFacts, pack: RulePack): Finding[] {
  return judge(handoverRules, facts, pack);
}
