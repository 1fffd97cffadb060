import type {
  EnergyReview,
  JustifiedLand,
  Lack,
  ProjectScore,
  Source,
  TwoHighJudgement,
} from '@luodi/scoring';
import type { Plain } from './plain.js';

/** What one set of inputs comes to under one version of the county's pack. JSON-safe: numbers are text. */
export interface Assessment {
  packVersion: string;
  sheet: AssessedSheet;
  score: AssessedScore;
  metrics: AssessedMetric[];
  energy: AssessedEnergy;
  land: AssessedLand;
  landClass: AssessedLandClass;
  /** 承诺曲线 from the first full year on; empty while year, ramp or full value is wanting. */
  forecast: AssessedYear[];
  /** Why the forecast is empty or has gaps. */
  forecastMissing: Lack[];
}

export interface AssessedSheet {
  id: string;
  name: string;
  version: string;
  fullMark: string;
  /** 待确认 */
  pending: boolean;
}

export type AssessedScore = Pick<
  Plain<ProjectScore>,
  'total' | 'known' | 'atMost' | 'verdict' | 'vetoes' | 'parts' | 'missing'
>;
export type AssessedPart = AssessedScore['parts'][number];
export type AssessedVeto = AssessedScore['vetoes'][number];

export interface AssessedMetric {
  id: string;
  label: string;
  unit: string;
  formula: string;
  value: string | null;
  missing: Lack[];
  source: Source;
  pending: boolean;
}

export interface AssessedEnergy {
  /** 吨标煤, 当量值 */
  calorificTce: string | null;
  /** 吨标煤, 等价值 */
  equivalentTce: string | null;
  lines: AssessedEnergyLine[];
  review: EnergyReview;
  twoHigh: TwoHighJudgement;
  /** What keeps the totals by carrier from being known. */
  missing: Lack[];
}

export interface AssessedEnergyLine {
  carrierId: string;
  label: string;
  calorificTce: string | null;
  equivalentTce: string | null;
  pending: string[];
}

export interface AssessedLand extends Pick<
  Plain<JustifiedLand>,
  'suggestedMu' | 'governedBy' | 'reductionMu' | 'missing'
> {
  requestedMu: string | null;
  byIntensity: string | null;
  byPlotRatio: string | null;
}

export interface AssessedLandClass {
  /** The row that fired; null while a row above could still fire. */
  ruleId: string | null;
  landClass: 'priority' | 'secured' | 'leased_plant' | 'none' | null;
  label: string | null;
  maximumMu: string | null;
  because: string[];
  missing: string[];
  /** Where the row comes from. */
  source: Source | null;
  pending: boolean;
}

export interface AssessedYear {
  year: number;
  taxYuan: string | null;
  /** 万元/亩 */
  taxPerMu: string | null;
  outputYuan: string | null;
}
