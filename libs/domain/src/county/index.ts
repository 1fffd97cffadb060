export type { CountyEntry } from './county-entry.js';
export type { CountyPack, ReviewDepartment, ScoringPack } from './county-pack.js';
export { defaultRulePack } from './default-rule-pack.js';
export { exitReasons, otherReason } from './exit-reasons.js';
export { leadSources } from './lead-sources.js';
export { pillarIndustries } from './pillar-industries.js';
export { investmentKinds } from './investment-kinds.js';
export type { InvestmentKind } from './investment-kinds.js';
