import type { Finding, Rule, RulePack } from '../rule/index.js';
import { judge } from '../rule/index.js';
import { capitalCarries, fixedShareEnough, landCarries, landJustified } from './amount-rules.js';
import type { InflationFacts } from './facts.js';
import { notDressed, notSplit, papersAgree } from './paper-rules.js';

export type { InflationFacts, SiblingLead } from './facts.js';

/** Signs that a small project is dressed as a large one. They mark for a person to look; none blocks. */
export const inflationRules: readonly Rule<InflationFacts>[] = [
  capitalCarries,
  fixedShareEnough,
  landCarries,
  landJustified,
  papersAgree,
  notSplit,
  notDressed,
];

export function judgeInflation(facts: InflationFacts, pack: RulePack): Finding[] {
  return judge(inflationRules, facts, pack);
}
