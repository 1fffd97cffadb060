import type { Finding, RulePack } from '../rule/index.js';
import { judge } from '../rule/index.js';
import { unconvertedAge } from './ageing.js';
import type { RegistrationFacts } from './registration-rules.js';
import {
  bothSidesNamed,
  contractHasPhase,
  contractTotalStated,
  onlyOneContract,
  passedBeforeSigning,
  phasesAfterSigning,
  phasesPromiseSomething,
  phasesWithinTotal,
  signedNotBeforeFirstContact,
  signedNotFuture,
  signedPagesKept,
} from './registration-rules.js';
import { reviewBeforeSigning, reviewStanding } from './review-rules.js';
import type { PaymentFacts, SettlementFacts } from './settlement-rules.js';
import {
  actualsStated,
  missedOnlyWhenDue,
  paidAfterAcceptance,
  paidUnderReview,
  promisesKept,
  settledInTime,
} from './settlement-rules.js';

/** Whether the agreement may be registered: every reason, not the first. */
export function judgeRegistration(facts: RegistrationFacts, pack: RulePack): Finding[] {
  return judge(registrationRules, facts, pack);
}

export function judgeSettlement(facts: SettlementFacts, pack: RulePack): Finding[] {
  return judge(settlementRules, facts, pack);
}

export function judgePayment(facts: PaymentFacts, pack: RulePack): Finding[] {
  return judge(paymentRules, facts, pack);
}

export const registrationRules = [
  signedNotFuture,
  signedNotBeforeFirstContact,
  bothSidesNamed,
  contractHasPhase,
  contractTotalStated,
  phasesAfterSigning,
  phasesWithinTotal,
  phasesPromiseSomething,
  signedPagesKept,
  reviewStanding,
  reviewBeforeSigning,
  onlyOneContract,
  passedBeforeSigning,
];

export const settlementRules = [settledInTime, missedOnlyWhenDue, actualsStated, promisesKept];
export const paymentRules = [paidAfterAcceptance, paidUnderReview];
export const ageingRules = [unconvertedAge];
