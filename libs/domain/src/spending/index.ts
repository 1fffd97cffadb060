export { mostYuan, spendingLimit } from './spending-limit.js';
export type { KnownLimit, SpendingLimit, SpendingQuestion } from './spending-limit.js';
export {
  limitRankLabel,
  limitRanks,
  spendingKindLabel,
  spendingKinds,
  spendingUnit,
} from './spending-words.js';
export type { LimitRank, SpendingKind, SpendingRank } from './spending-words.js';
