import { daysBetween, shiftDay } from '../dates/index.js';
import { defineRule, fail, pass, unknown } from '../rule/index.js';
import type { Stage } from '../stages/index.js';
import { stageEntry, stageLabel, stageRank } from '../stages/index.js';

/** One unit's report of what may be one project. Days are 'YYYY-MM-DD'. */
export interface Claim {
  leadId: string;
  no: string;
  unitName: string;
  /** Instant of the registration, ISO; breaks a tie of one day. */
  registeredAt: string;
  registeredOn: string;
  /** Day the first contact record was entered; null is 未核实: the report does not count. */
  evidenceRecordedOn: string | null;
  /** Day of the contact it tells of. */
  evidenceOn: string | null;
  stage: Stage;
  stageSince: string;
}

export interface HoldTerms {
  today: string;
  termDays: number;
}

export interface Hold {
  /** Null: nobody holds it, or the hub has to decide. */
  leadId: string | null;
  /** The last day of the term; null when nobody holds, or when the contract ended the counting. */
  until: string | null;
  /** In the order they were weighed, as a section chief would write them. */
  reasons: string[];
}

/**
 * Who holds a project that several units report: the first valid report, for a set term that every later stage starts
 * anew. A report is valid from the day it has contact evidence. Source: “不搞拉郎配”, “不可虚报假报”.
 */
export function holderOf(claims: readonly Claim[], terms: HoldTerms): Hold {
  const reasons: string[] = [];
  const sorted = claims.toSorted((a, b) => compareText(a.no, b.no));
  const valid = sorted.filter((claim) => isValid(claim, reasons));
  const standing = valid.filter((claim) => isStanding(claim, terms, reasons));
  const [first, second] = standing.toSorted(compareClaims);
  if (!first) return { leadId: null, until: null, reasons: [...reasons, noHolder(claims.length)] };
  if (second && compareClaims(first, second) === 0) {
    const words = `${first.no} 与 ${second.no} 同时登记、首次接洽也在同一天，分不出先后，由招商中心裁定。`;
    return { leadId: null, until: null, reasons: [...reasons, words] };
  }
  const until = heldUntil(first, terms);
  return {
    leadId: first.leadId,
    until,
    reasons: [...reasons, ...why(first, second), term(first, until, terms)],
  };
}

/** The day from which the report counts: registered, and with contact evidence. */
export function validOn({ registeredOn, evidenceRecordedOn }: Claim): string | null {
  if (!evidenceRecordedOn) return null;
  return evidenceRecordedOn > registeredOn ? evidenceRecordedOn : registeredOn;
}

/** The last day of the hold: the term counts from the report, and anew from each later stage; null from the contract on. */
export function heldUntil(claim: Claim, { termDays }: Pick<HoldTerms, 'termDays'>): string | null {
  if (stageRank(claim.stage) >= stageRank('contracted')) return null;
  const reported = validOn(claim) ?? claim.registeredOn;
  const hasMoved = stageRank(claim.stage) > stageRank('lead') && claim.stageSince > reported;
  return shiftDay(hasMoved ? claim.stageSince : reported, termDays);
}

/** The term as a rule, so that the pack can set it and every screen shows where it comes from. */
export const holdTerm = defineRule({
  id: 'double.hold.first-valid',
  effect: 'mark',
  message: '同一项目由最先有效报送的单位在期限内负责',
  clause: '全市项目调度会讲话：“招商任务不搞拉郎配”',
  defaults: { termDays: 90 },
  check: (facts: { reportedOn: string | null; today: string }, params: { termDays: number }) => {
    if (!facts.reportedOn) return unknown('没有接洽记录，报送尚未生效', '登记首次接洽的跟进记录');
    const days = daysBetween(facts.reportedOn, facts.today);
    return days <= params.termDays
      ? pass
      : fail(`报送已 ${days} 天，期限 ${params.termDays} 天`, '推进到下一阶段，或由招商中心裁定');
  },
});

function isValid(claim: Claim, reasons: string[]): boolean {
  if (claim.evidenceRecordedOn) return true;
  reasons.push(`${claim.no}（${claim.unitName}）没有接洽记录，未核实，不计先后。`);
  return false;
}

function isStanding(claim: Claim, terms: HoldTerms, reasons: string[]): boolean {
  const who = `${claim.no}（${claim.unitName}）`;
  if (stageEntry(claim.stage).kind === 'exit') {
    reasons.push(`${who}已${stageLabel(claim.stage)}，不再占有。`);
    return false;
  }
  const until = heldUntil(claim, terms);
  if (!until || until >= terms.today) return true;
  reasons.push(`${who}的期限到 ${until} 为止，已过期。`);
  return false;
}

function compareClaims(a: Claim, b: Claim): number {
  return (
    compareText(validOn(a)!, validOn(b)!) ||
    compareText(a.evidenceOn!, b.evidenceOn!) ||
    compareText(a.registeredAt, b.registeredAt)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function why(first: Claim, second: Claim | undefined): string[] {
  const who = `${first.no}（${first.unitName}）`;
  if (!second) return [`${who}是唯一有效的报送，${validOn(first)} 生效。`];
  const other = `${second.no}（${second.unitName}）`;
  if (validOn(first) !== validOn(second)) {
    return [`${who}的报送 ${validOn(first)} 生效，早于${other}的 ${validOn(second)}。`];
  }
  const tie = `${who}与${other}的报送同在 ${validOn(first)} 生效`;
  return first.evidenceOn === second.evidenceOn
    ? [`${tie}，首次接洽也同在 ${first.evidenceOn}，前者登记时刻在先。`]
    : [`${tie}，前者首次接洽 ${first.evidenceOn} 在先，后者为 ${second.evidenceOn}。`];
}

function term(first: Claim, until: string | null, { termDays }: HoldTerms): string {
  if (!until) return `已到“${stageLabel(first.stage)}”，不再计期限。`;
  const isExtended = until !== shiftDay(validOn(first)!, termDays);
  return isExtended
    ? `${first.stageSince} 进入“${stageLabel(first.stage)}”，期限顺延 ${termDays} 天，至 ${until}。`
    : `期限 ${termDays} 天，至 ${until}。`;
}

function noHolder(count: number): string {
  return count ? '没有仍在期限内的有效报送，由招商中心裁定。' : '没有报送。';
}
