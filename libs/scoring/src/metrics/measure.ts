import type { MetricDefinition } from './catalogue.js';
import { metricCatalogue } from './catalogue.js';
import type { Figures } from './figures.js';
import { figureLabels } from './figures.js';
import type { Measured } from './lack.js';
import { lackOf } from './lack.js';

/**
 * One metric of the catalogue from raw figures: the exact value, or null and every figure wanting
 * (未填、不是数、不能为负、分母须大于 0). Throws on an id the catalogue does not hold.
 */
export function measure(metricId: string, figures: Figures): Measured {
  const metric = metricOf(metricId);
  if (!metric) throw new Error(`指标目录中没有 ${metricId}`);
  const lacks = metric.needs
    .map((field) => {
      const mustExceedZero = metric.mustExceedZero.includes(field);
      return lackOf({ field, label: figureLabels[field], mustExceedZero }, figures[field]);
    })
    .filter((lack) => lack !== null);
  return lacks.length ? { value: null, lacks } : { value: metric.compute(figures), lacks: [] };
}

/** The definition (label, unit, formula, source), or undefined. */
export function metricOf(metricId: string): MetricDefinition | undefined {
  return byId.get(metricId);
}

const byId = new Map(metricCatalogue.map((metric) => [metric.id, metric]));
