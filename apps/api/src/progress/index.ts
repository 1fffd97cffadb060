export { ProgressModule } from './progress.module.js';
export { type Figures, ProgressFigures } from './figures.js';
export { judgeBy, PaceReadModel } from './pace.read-model.js';
export { ProgressReports } from './progress-reports.service.js';
export { ledgerStages } from './under-construction.js';
