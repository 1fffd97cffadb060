import type { Figures, ProjectScore, ScoreSheet } from '@luodi/scoring';
import { isPending, measure, metricCatalogue, scoreProject } from '@luodi/scoring';
import type { CountyPack } from '../county/index.js';
import { assessEnergy } from './assess-energy.js';
import { assessForecast } from './assess-forecast.js';
import { assessLand, assessLandClass } from './assess-land.js';
import type { AssessedMetric, AssessedScore, AssessedSheet, Assessment } from './assessment.js';
import { effectiveInputs } from './effective-inputs.js';
import { plain } from './plain.js';
import type { ReviewInputs } from './review-inputs.js';

/**
 * The whole assessment of a project under one pack: score, metrics, energy, land, forecast. Pure: the same
 * inputs and pack give the same JSON, in the browser as on the server. What is wanting is listed, never guessed.
 */
export function assessProject(inputs: ReviewInputs, pack: CountyPack): Assessment {
  const { score: looked, byCarrier } = effectiveInputs(inputs);
  const { sheet } = pack.scoring;
  const score = scoreProject(sheet, looked);
  const metrics = assessMetrics(looked.figures);
  const land = assessLand(looked.figures, pack.scoring);
  return {
    packVersion: pack.version,
    sheet: sheetOf(sheet),
    score: scoreOf(score),
    metrics,
    energy: assessEnergy(inputs, { figures: looked.figures, byCarrier }),
    land,
    landClass: assessLandClass({ score, metrics, land }, pack.scoring.landClasses),
    ...assessForecast(inputs),
  };
}

/** Every metric of the catalogue from raw figures, or what each lacks. */
export function assessMetrics(figures: Figures): AssessedMetric[] {
  return metricCatalogue.map(({ id, label, unit, formula, source }) => {
    const { value, lacks } = measure(id, figures);
    const shown = { id, label, unit, formula, source, pending: isPending(source) };
    return { ...shown, value: value?.toFixed() ?? null, missing: lacks };
  });
}

function sheetOf({ id, name, version, fullMark, source }: ScoreSheet): AssessedSheet {
  return { id, name, version, fullMark, pending: isPending(source) };
}

function scoreOf(score: ProjectScore): AssessedScore {
  const { total, known, atMost, verdict, vetoes, parts, missing } = score;
  return plain({ total, known, atMost, verdict, vetoes, parts, missing });
}
