import type { Finding, RulePack } from '../rule/index.js';
import { judge } from '../rule/index.js';
import { accompanyingWithinLimit } from './accompanying-rules.js';
import type { ReceptionApprovalFacts } from './approval-rules.js';
import { approvalAutomatic, receptionApprovalRules } from './approval-rules.js';
import { costWithinLimit, standardKnown } from './cost-rules.js';
import { costPeopleCounted } from './head-count-rules.js';
import { guestsComplete, guestsKeptApart, guestsListed, noRelatives } from './guest-rules.js';
import { mealOnlyOne, mealPlain, weekdayLunchDry } from './meal-rules.js';
import { filedInTime, leadNamed, letterStated, purposeStated } from './paper-rules.js';
import type { ReceptionFacts, ReceptionSettlementFacts } from './reception.js';
import {
  costListSigned,
  costsAsPlanned,
  costsDocumented,
  costsEntered,
} from './settlement-rules.js';

/** Asked when a reception is filed, and again when it is approved. */
export const receptionRules = [
  letterStated,
  purposeStated,
  leadNamed,
  guestsListed,
  guestsComplete,
  guestsKeptApart,
  noRelatives,
  accompanyingWithinLimit,
  mealOnlyOne,
  mealPlain,
  costPeopleCounted,
  costWithinLimit,
  standardKnown,
  weekdayLunchDry,
  filedInTime,
];

/** Asked of what took place, before it is paid. */
export const receptionSettlementRules = [
  costsEntered,
  costsDocumented,
  costListSigned,
  costsAsPlanned,
];

const askedAgain = [
  letterStated,
  accompanyingWithinLimit,
  mealOnlyOne,
  costPeopleCounted,
  costWithinLimit,
  standardKnown,
];

export function judgeReception(facts: ReceptionFacts, pack: RulePack): Finding[] {
  return judge(receptionRules, facts, pack);
}

export function judgeReceptionApproval(facts: ReceptionApprovalFacts, pack: RulePack): Finding[] {
  return judge(receptionApprovalRules, facts, pack);
}

export function judgeReceptionSettlement(
  facts: ReceptionSettlementFacts,
  pack: RulePack,
): Finding[] {
  return [...judge(askedAgain, facts, pack), ...judge(receptionSettlementRules, facts, pack)];
}

/** Whether a filed reception needs no person: every finding passed, and the county allows it. */
export function isReceptionAutomatic(findings: readonly Finding[], pack: RulePack): boolean {
  return judge([approvalAutomatic], { findings, note: null }, pack)[0]?.verdict === 'pass';
}

/** The rules an over-limit approval lifts, as far as the numbers it names. */
export const overLimitRuleIds: readonly string[] = [
  accompanyingWithinLimit,
  mealOnlyOne,
  costWithinLimit,
].map(({ id }) => id);

/** What of the findings a named approver could lift. */
export function overLimitFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ ruleId, verdict }) => overLimitRuleIds.includes(ruleId) && verdict === 'fail',
  );
}
