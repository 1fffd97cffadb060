import { daysBetween } from '../dates/index.js';
import type { RulePack } from '../rule/index.js';
import { defineRule, fail, judge, pass } from '../rule/index.js';
import { causeNamed } from './causes.js';
import { unsettled } from './clauses.js';

/** Whom the holder says it waits for. Only waiting on the investor stops the clock. */
export const waitingKinds = [
  { id: 'land', label: '等土地', labelEn: 'Waiting for land', stopsClock: false },
  { id: 'investor', label: '等投资方', labelEn: 'Waiting for the investor', stopsClock: true },
  { id: 'department', label: '等部门', labelEn: 'Waiting for a department', stopsClock: false },
] as const;

export type WaitingKind = (typeof waitingKinds)[number]['id'];

/** A term somebody asks for: a snooze, or a wait. */
export interface TermFacts {
  today: string;
  untilOn: string;
}

export const snoozeBounded = defineRule({
  id: 'stall.snooze.bounded',
  effect: 'block',
  message: '暂不提醒的期限',
  clause: `暂不提醒须写明理由和期限，督查可见；最长天数为${unsettled}`,
  field: 'untilOn',
  defaults: { maxDays: 30 },
  check: (facts: TermFacts, { maxDays }) => termWithin(facts, Number(maxDays)),
});

export const waitBounded = defineRule({
  id: 'stall.waiting.bounded',
  effect: 'block',
  message: '等待的期限',
  clause: `等投资方期间停表，到期恢复；最长天数为${unsettled}`,
  field: 'untilOn',
  defaults: { maxDays: 60 },
  check: (facts: TermFacts, { maxDays }) => termWithin(facts, Number(maxDays)),
});

export const stallTermRules = [snoozeBounded, waitBounded, causeNamed];

export function judgeSnooze(facts: TermFacts, pack: RulePack) {
  return judge([snoozeBounded], facts, pack);
}

export function judgeWait(facts: TermFacts, pack: RulePack) {
  return judge([waitBounded], facts, pack);
}

function termWithin({ today, untilOn }: TermFacts, most: number) {
  const days = daysBetween(today, untilOn);
  if (days < 1) return fail(`到 ${untilOn}，今天是 ${today}`, '填写今天以后的日期');
  return days <= most ? pass : fail(`${days} 天，最长 ${most} 天`, `改为 ${most} 天以内`);
}
