export { SavedReportsModule } from './saved-reports.module.js';
export { SavedReportsJob, savedReportsTopic } from './saved-reports.job.js';
