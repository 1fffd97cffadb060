export { ProgressModule } from './progress.module.js';
export { ProgressReports } from './progress-reports.service.js';
