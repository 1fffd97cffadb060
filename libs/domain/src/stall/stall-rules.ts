import { datedStallRules } from './dated-rules.js';
import { leadStallRules } from './lead-rules.js';
import { signedStallRules } from './signed-rules.js';
import type { StallRule } from './stall-rule.js';

/** The whole ladder, in the order of a project's life. */
export const stallRules: readonly StallRule[] = [
  ...leadStallRules,
  ...datedStallRules,
  ...signedStallRules,
];

const byId = new Map(stallRules.map((rule) => [rule.id, rule]));

export function stallRule(id: string): StallRule | null {
  return byId.get(id) ?? null;
}

/** Pairs of one rule's own numbers where yellow comes before red. */
export const stallPairs = stallRules.flatMap(({ id, yellow, red }) =>
  ownParam(yellow) && ownParam(red) ? [[id, ownParam(yellow)!, ownParam(red)!] as const] : [],
);

function ownParam(limit: StallRule['yellow']): string | null {
  return typeof limit === 'object' && !limit.of && !limit.sign ? limit.param : null;
}
