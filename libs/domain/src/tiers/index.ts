export { tierRaise } from './tier-raise.js';
export type { TotalChange } from './tier-raise.js';
export { crossedTier, investmentTiers, raisesTier, tiersOf } from './tiers.js';
export type { Tier } from './tiers.js';
