import { defineRule, fail, pass, unknown } from '../rule/index.js';
import { inspectionRule, spoken } from './clauses.js';
import { hasText } from './content-rules.js';
import type { FilingFacts } from './filing-facts.js';

export const partySize = defineRule({
  id: 'trip.filing.party-size',
  effect: 'mark',
  message: '外出人数超过规定，由上一级审批',
  clause: inspectionRule,
  field: 'travellers',
  defaults: { maxPeople: 5 },
  check: ({ travellers }: FilingFacts, { maxPeople }) =>
    travellers.length <= maxPeople
      ? pass
      : fail(
          `共 ${travellers.length} 人，规定不超过 ${maxPeople} 人`,
          `减少到 ${maxPeople} 人以内`,
        ),
});

export const everyoneNeeded = defineRule({
  id: 'trip.filing.everyone-needed',
  effect: 'mark',
  message: '有的同行人员没有写明承担什么任务',
  clause: spoken.passingOff,
  field: 'travellers',
  check: ({ travellers }: FilingFacts) => {
    const idle = travellers.filter(({ duty }) => !hasText(duty)).map(({ name }) => name);
    return idle.length
      ? fail(`未写承担任务：${idle.join('、')}`, '写明各人承担的任务，或不列入')
      : pass;
  },
});

/** A typed name cannot be told from another person of that name, so nobody can say whether it travels twice. */
export const colleaguesPicked = defineRule({
  id: 'trip.filing.colleagues-picked',
  effect: 'mark',
  message: '有的本系统人员只写了姓名，无法核对是否同时另有外出',
  clause: spoken.passingOff,
  field: 'travellers',
  check: ({ travellers }: FilingFacts) => {
    const typed = travellers.filter(({ userId, rank }) => !userId && rank !== 'outside');
    return typed.length
      ? unknown(
          `没有从名单中选择：${typed.map(({ name }) => name).join('、')}`,
          '从名单中选择；确实不在系统内的，职级选“系统外同行人员”',
        )
      : pass;
  },
});

/** Held by the database besides. */
export const oneTripAtATime = defineRule({
  id: 'trip.filing.one-trip-at-a-time',
  effect: 'block',
  message: '同一个人在这些日期已有另一次外出',
  clause: spoken.passingOff,
  field: 'travellers',
  check: ({ travellers, clashes }: FilingFacts) => {
    const twice = listedTwice(travellers);
    if (twice.length) return fail(`重复列出：${twice.join('、')}`, '每人只列一次');
    const told = clashes.map(
      ({ name, tripNo, departsOn, returnsOn }) =>
        `${name}：${tripNo}，${departsOn} 至 ${returnsOn}`,
    );
    return told.length ? fail(told.join('；'), '换人、错开日期，或先取消另一次外出') : pass;
  },
});

function listedTwice(travellers: FilingFacts['travellers']): string[] {
  const known = travellers.filter(({ userId }) => userId);
  const again = known.filter(
    ({ userId }, place) => known.findIndex((one) => one.userId === userId) < place,
  );
  return again.map(({ name }) => name);
}
