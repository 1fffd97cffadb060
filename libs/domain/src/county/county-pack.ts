import type { LandClassRule, ScoreSheet } from '@luodi/scoring';
import type { Param, RulePack } from '../rule/index.js';

/** A department whose opinion a pre-review asks for, and how many working days it has. */
export interface ReviewDepartment {
  id: string;
  label: string;
  workdays: Param<number>;
}

/** What pre-review is scored by: one sheet, the land classes, and the floors that justify land. */
export interface ScoringPack {
  sheet: ScoreSheet;
  landClasses: readonly LandClassRule[];
  /** 万元/亩 */
  minIntensity: Param<number>;
  /** 容积率 */
  minPlotRatio: Param<number>;
}

/** Everything a county may set: rule parameters, the score sheet, the departments asked. One version a row. */
export interface CountyPack extends RulePack {
  scoring: ScoringPack;
  departments: readonly ReviewDepartment[];
}
