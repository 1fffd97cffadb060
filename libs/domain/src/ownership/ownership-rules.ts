import type { Rule } from '../rule/index.js';
import { entryRules } from './entry-rules.js';
import { exitRules } from './exit-rules.js';
import { handoverRules } from './handover-rules.js';
import { watchCautions, watchRules } from './watch-rules.js';

/** Every rule of this folder once, for the page of rules: entry and handover share some. */
export const ownershipRules: readonly Rule<never>[] = [
  ...new Set<Rule<never>>([
    ...entryRules,
    ...handoverRules,
    ...exitRules,
    ...watchRules,
    ...watchCautions,
  ]),
];
