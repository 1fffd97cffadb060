export { energyCarriers, energyUnits } from './carriers.js';
export type { BaseUnit, Carrier, Coefficient, EnergyUnit } from './carriers.js';
export { energyFromCarriers } from './convert.js';
export type { EnergyLine, EnergyTotal, EnergyUse } from './convert.js';
export { energyReview, energyReviewLimits } from './review.js';
export type { EnergyReview, EnergyReviewFacts, EnergyReviewLimits } from './review.js';
export { judgeTwoHigh, twoHighList } from './two-high.js';
export type { TwoHighCategory, TwoHighFacts, TwoHighJudgement, TwoHighList } from './two-high.js';
