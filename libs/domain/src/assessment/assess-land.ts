import type { Figures, LandClassRule, ProjectScore } from '@luodi/scoring';
import { decideLandClass, justifiedLand } from '@luodi/scoring';
import type { ScoringPack } from '../county/index.js';
import type { AssessedLand, AssessedLandClass, AssessedMetric } from './assessment.js';
import { figureText } from './figure-text.js';
import { plain } from './plain.js';

/** 核定用地 by the pack's two floors, beside what was asked for. 亩. */
export function assessLand(figures: Figures, pack: ScoringPack): AssessedLand {
  const { landMu, fixedAssetInvestmentYuan, countedFloorAreaSquareMetres } = figures;
  const justified = justifiedLand(
    { requestedMu: landMu, fixedAssetInvestmentYuan, countedFloorAreaSquareMetres },
    { minIntensity: pack.minIntensity.value, minPlotRatio: pack.minPlotRatio.value },
  );
  const { byIntensity, byPlotRatio, suggestedMu, governedBy, reductionMu, missing } = justified;
  return {
    requestedMu: figureText(landMu),
    byIntensity: byIntensity.value?.toFixed() ?? null,
    byPlotRatio: byPlotRatio.value?.toFixed() ?? null,
    ...plain({ suggestedMu, governedBy, reductionMu, missing }),
  };
}

export interface LandClassFacts {
  score: ProjectScore;
  metrics: readonly AssessedMetric[];
  land: AssessedLand;
}

/**
 * 分类供地 from the total and every metric by name; at most 核定用地. What a veto refuses is supplied no
 * land, whatever its points: the table below never sees it.
 */
export function assessLandClass(
  { score, metrics, land }: LandClassFacts,
  rules: readonly LandClassRule[],
): AssessedLandClass {
  if (score.verdict.id === 'refused') return refused(score.verdict.because);
  const measured = Object.fromEntries(metrics.map(({ id, value }) => [id, value]));
  const values = { ...measured, total: score.total?.toFixed() ?? null };
  const { rule, ...decided } = decideLandClass(values, land.suggestedMu, rules);
  return {
    ruleId: rule?.id ?? null,
    landClass: rule?.landClass ?? null,
    label: rule?.label ?? null,
    source: rule?.source ?? null,
    ...plain(decided),
  };
}

function refused(because: string): AssessedLandClass {
  return {
    ruleId: 'land.refused',
    landClass: 'none',
    label: '不供地',
    maximumMu: '0',
    because: [`一票否决：${because}`],
    missing: [],
    source: null,
    pending: false,
  };
}
