import type { Finding, Rule, RulePack } from '../rule/index.js';
import { judge } from '../rule/index.js';
import type { FlagFacts } from './flag-rules.js';
import { flagshipRules, greenChannelRules } from './flag-rules.js';

/** unknown: what is stated does not rule it out, and something is missing. */
export type FlagState = 'yes' | 'no' | 'unknown';

export interface Flag {
  state: FlagState;
  findings: Finding[];
}

/** 大好高: computed, never typed in. */
export function isFlagship(facts: FlagFacts, pack: RulePack): Flag {
  return flagOf(flagshipRules, facts, pack);
}

/** 绿色通道: industry policy, amount and intensity all reached. */
export function isGreenChannel(facts: FlagFacts, pack: RulePack): Flag {
  return flagOf(greenChannelRules, facts, pack);
}

function flagOf(rules: readonly Rule<FlagFacts>[], facts: FlagFacts, pack: RulePack): Flag {
  const findings = judge(rules, facts, pack);
  const holds = (verdict: string) => findings.some((finding) => finding.verdict === verdict);
  return { state: holds('fail') ? 'no' : holds('unknown') ? 'unknown' : 'yes', findings };
}
