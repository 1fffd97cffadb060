export { checkScheme, isPoints } from './check-scheme.js';
export { advancedInTime, figureRowOf, indicatorsOf } from './counting.js';
export type { CountedKind, CountedRecord } from './counting.js';
export { diffSchemes, formulaText } from './diff-schemes.js';
export type { SchemeChange } from './diff-schemes.js';
export { dueBy, taskOf } from './due.js';
export type { DueQuestion, MonthSpread } from './due.js';
export {
  indicatorLabel,
  indicatorOf,
  indicators,
  targetedIndicators,
  unscorable,
} from './indicators.js';
export type { Indicator, IndicatorId, Measure } from './indicators.js';
export { qualityOf } from './quality.js';
export type { Quality, QualityRow, Share } from './quality.js';
export { rankUnits } from './rank-units.js';
export type { RankedUnit, RankEntry, UnitRanking, UnrankedUnit } from './rank-units.js';
export { againstWords, formulaKinds, hasWeight, itemRoles, scoringVersion } from './scheme.js';
export type {
  Against,
  AssessedPeriod,
  Formula,
  ItemRole,
  ProjectTier,
  SchemeContent,
  SchemeItem,
  Step,
} from './scheme.js';
export { schemeRules, weightSum } from './scheme-rules.js';
export { schemeShapeFaults } from './scheme-shape.js';
export { scoreScheme } from './score-scheme.js';
export type { UnitInputs, UnitScore } from './score-scheme.js';
export { measuredValue, scoreItem } from './score-item.js';
export type { FigureRow, ItemFacts, ScorePart } from './score-item.js';
export { rankingLimits, standingRules, twoYearLine, unitFresh } from './standing-rules.js';
export type { FreshFacts, RecordDays, TwoYears } from './standing-rules.js';
export { checkTargets, evenMonths, sumOf, targetRules } from './targets.js';
export type { TargetRow, TargetSheet } from './targets.js';
export { isUnkept, unkeptWords } from './unkept.js';
export type { KeptRecord } from './unkept.js';
