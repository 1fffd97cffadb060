export { flagshipRules, greenChannelRules } from './flag-rules.js';
export type { FlagFacts } from './flag-rules.js';
export { isFlagship, isGreenChannel } from './judge-flags.js';
export type { Flag, FlagState } from './judge-flags.js';
