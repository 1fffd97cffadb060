import { Module } from '@nestjs/common';
import { TargetsModule } from '../targets/index.js';
import { Appeals } from './appeals.js';
import { AppealsReadModel } from './appeals.read-model.js';
import { AppealsService } from './appeals.service.js';
import { AssessmentProposals } from './assessment-proposals.service.js';
import { AssessmentResults } from './assessment-results.service.js';
import { AssessmentRuns } from './assessment-runs.js';
import { AssessmentScores } from './assessment-scores.js';
import { AssessmentSimulations } from './assessment-simulations.js';
import { AssessmentsController } from './assessments.controller.js';
import { AssessmentsReadModel } from './assessments.read-model.js';
import { CellRowsReadModel } from './cell-rows.read-model.js';
import { FigureRecords } from './figure-records.js';
import { NewestRecords } from './newest-records.js';
import { RankingsController } from './rankings.controller.js';
import { RankingsReadModel } from './rankings.read-model.js';
import { Tenures } from './tenures.service.js';
import { TwoYearsController } from './two-years.controller.js';
import { TwoYearsReadModel } from './two-years.read-model.js';

@Module({
  imports: [TargetsModule],
  controllers: [TwoYearsController, RankingsController, AssessmentsController],
  providers: [
    Appeals,
    AppealsReadModel,
    AppealsService,
    AssessmentProposals,
    AssessmentResults,
    AssessmentRuns,
    AssessmentScores,
    AssessmentSimulations,
    AssessmentsReadModel,
    CellRowsReadModel,
    FigureRecords,
    NewestRecords,
    RankingsReadModel,
    Tenures,
    TwoYearsReadModel,
  ],
  exports: [AssessmentProposals, AssessmentResults, FigureRecords, RankingsReadModel],
})
export class AssessmentsModule {}
