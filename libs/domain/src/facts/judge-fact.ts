import type { Finding, RulePack } from '../rule/index.js';
import { blocking, judge } from '../rule/index.js';
import type { FactClaim } from './fact-claim.js';
import { claimRules, recognitionRules, targetReached } from './recognition-rules.js';

/** Findings that refuse the claim itself: its dates contradict the calendar or the project's own history. */
export function judgeClaim(claim: FactClaim, pack: RulePack): Finding[] {
  return judge(claimRules, claim, pack);
}

/** Findings on its evidence: blocking ones keep the claim 待核, they do not refuse it. */
export function judgeRecognition(claim: FactClaim, pack: RulePack): Finding[] {
  const own = recognitionRules.filter(({ id }) => id === `fact.${claim.kind}.recognised`);
  return judge(claim.kind === 'at_target' ? [...own, targetReached] : own, claim, pack);
}

/** Evidence complete: the claim may be verified. */
export function isRecognised(claim: FactClaim, pack: RulePack): boolean {
  return blocking(judgeRecognition(claim, pack)).length === 0;
}

/** Every rule of this folder, for the page of rules. */
export const factRules = [...claimRules, ...recognitionRules, targetReached];
