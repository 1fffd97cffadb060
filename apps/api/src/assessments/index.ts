export { AppealsService } from './appeals.service.js';
export { AssessmentProposals } from './assessment-proposals.service.js';
export { AssessmentResults } from './assessment-results.service.js';
export { AssessmentsModule } from './assessments.module.js';
export { FigureRecords } from './figure-records.js';
export type { FigureQuestion, FigureRecord } from './figure-records.js';
export type { AssessmentRanking } from './ranking.view.js';
export { RankingsReadModel } from './rankings.read-model.js';
