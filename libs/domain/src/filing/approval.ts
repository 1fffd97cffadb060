import { daysBetween } from '../dates/index.js';
import type { RulePack } from '../rule/index.js';
import { defineRule, fail, paramOf, pass, unknown } from '../rule/index.js';
import { spoken } from './clauses.js';
import { lengthWithin } from './day-rules.js';
import { partySize } from './people-rules.js';
import type { TripContent } from './trip-content.js';
import { tripDays } from './trip-content.js';
import { tripRanks, wordFor } from './trip-words.js';

export type ApprovalLevel = 'unit_head' | 'hub' | 'leader' | 'other_leader';

export const approvalLevels: readonly { id: ApprovalLevel; label: string; labelEn: string }[] = [
  { id: 'unit_head', label: '单位负责人审批', labelEn: 'Head of unit' },
  { id: 'hub', label: '招商中心审批', labelEn: 'Hub' },
  { id: 'leader', label: '市领导审批', labelEn: 'City leader' },
  {
    id: 'other_leader',
    label: '另一位市领导或招商中心审批',
    labelEn: 'Another leader, or the hub',
  },
];

export interface ApprovalNeed {
  level: ApprovalLevel;
  because: string;
}

/** Days up to which each level approves, by the highest rank travelling; beyond the second number, a city leader. */
export const approvalMatrix = defineRule({
  id: 'trip.approval.matrix',
  effect: 'mark',
  message: '按职级和天数确定审批人',
  clause:
    '参照盱眙县马坝镇马委〔2014〕40号：1 日、2–3 日、3 日以上分级审批；市领导一并报备，不设例外',
  defaults: {
    staffByUnitHead: 3,
    staffByHub: 5,
    deputyByUnitHead: 2,
    deputyByHub: 5,
    unitHeadByHub: 3,
  },
  check: () => pass,
});

/** Who approves: rank × days, one level higher when the party or the stay is over the limit. */
export function approvalNeeded(
  content: Pick<TripContent, 'travellers' | 'departsOn' | 'returnsOn'>,
  pack: RulePack,
): ApprovalNeed {
  const days = tripDays(content).length;
  const rank = tripRanks.find(({ id }) => content.travellers.some((one) => one.rank === id));
  const told = `最高职级${wordFor(tripRanks, rank?.id) || '未填'}，${days} 天`;
  if (rank?.id === 'leader') return { level: 'other_leader', because: told };
  const [byHead, byHub] = spans(rank?.id ?? 'staff', pack);
  const level: ApprovalLevel = days <= byHead ? 'unit_head' : days <= byHub ? 'hub' : 'leader';
  const over =
    days > Number(paramOf(lengthWithin, 'maxDays', pack)) ||
    content.travellers.length > Number(paramOf(partySize, 'maxPeople', pack));
  return over
    ? { level: higher(level), because: `${told}，超过人数或天数规定，提一级` }
    : { level, because: told };
}

/** An approval goes stale: whoever leaves long after it asks again. */
export const approvalFresh = defineRule({
  id: 'trip.departure.approval-fresh',
  effect: 'block',
  message: '批准已久，出发前须重新确认',
  clause: '参照北海市卫计委北卫发〔2018〕45号：批准距出发 5 天以上的重新报批',
  defaults: { maxAgeDays: 5 },
  check: ({ approvedOn, departsOn }: DepartureFacts, { maxAgeDays }) => {
    if (!approvedOn) return unknown('尚未批准', '等待批准');
    const age = daysBetween(approvedOn, departsOn);
    return age <= maxAgeDays
      ? pass
      : fail(
          `${approvedOn} 批准，${departsOn} 出发，相隔 ${age} 天，不应超过 ${maxAgeDays} 天`,
          '请审批人重新确认',
        );
  },
});

export const departureNotFuture = defineRule({
  id: 'trip.departure.not-future',
  effect: 'block',
  message: '还没有出发，不能登记出行',
  clause: spoken.filing,
  field: 'departedOn',
  check: ({ departedOn, today }: DepartureFacts) =>
    departedOn <= today ? pass : fail(`登记 ${departedOn} 出发，今天是 ${today}`, '出发当日再登记'),
});

export interface DepartureFacts {
  /** The day of the last approval or re-confirmation. */
  approvedOn: string | null;
  departsOn: string;
  departedOn: string;
  today: string;
}

export const departureRules = [approvalFresh, departureNotFuture];

function spans(rank: string, pack: RulePack): [number, number] {
  const days = (name: string) => Number(paramOf(approvalMatrix, name, pack));
  if (rank === 'unit_head') return [0, days('unitHeadByHub')];
  if (rank === 'deputy') return [days('deputyByUnitHead'), days('deputyByHub')];
  return [days('staffByUnitHead'), days('staffByHub')];
}

function higher(level: ApprovalLevel): ApprovalLevel {
  return level === 'unit_head' ? 'hub' : 'leader';
}
