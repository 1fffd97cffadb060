export { metricCatalogue } from './catalogue.js';
export type { MetricDefinition } from './catalogue.js';
export { brief, display } from './display.js';
export { addedValuePerTce, energyPerAddedValue, energyPerOutput } from './energy.js';
export { figureLabels } from './figures.js';
export type { FigureField, Figures } from './figures.js';
export { lackOf } from './lack.js';
export type { Lack, Measured, Wanted } from './lack.js';
export {
  investmentIntensity,
  investmentIntensityPerHectare,
  outputPerMu,
  taxPerMu,
} from './land.js';
export { measure, metricOf } from './measure.js';
export { projectMetrics } from './project-metrics.js';
export type { ProjectFigures, ProjectMetrics } from './project-metrics.js';
export { decimalOf, muPerHectare, yuanPerWan } from './ratio.js';
export type { Figure } from './ratio.js';
export { countedFloorArea, doubleHeightMetres, plotRatio, shareOfLand } from './site.js';
export type { Storey } from './site.js';
