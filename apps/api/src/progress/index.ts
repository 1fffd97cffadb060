export { ProgressModule } from './progress.module.js';
export { ProgressReports } from './progress-reports.service.js';
export { ProgressFigures } from './figures.js';
export { judgeBy } from './pace.read-model.js';
