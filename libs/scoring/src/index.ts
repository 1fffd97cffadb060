export { display } from './metrics/display.js';
export { energyPerOutput } from './metrics/energy.js';
export {
  investmentIntensity,
  investmentIntensityPerHectare,
  outputPerMu,
  taxPerMu,
} from './metrics/land.js';
export { projectMetrics } from './metrics/project-metrics.js';
export type { ProjectFigures, ProjectMetrics } from './metrics/project-metrics.js';
export { muPerHectare, yuanPerWan } from './metrics/ratio.js';
export type { Figure } from './metrics/ratio.js';
