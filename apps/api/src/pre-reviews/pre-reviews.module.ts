import { Module } from '@nestjs/common';
import { FilesModule } from '../files/index.js';
import { LeadsModule } from '../leads/index.js';
import { ConditionsController } from './conditions.controller.js';
import { ConditionsService } from './conditions.service.js';
import { OpinionsController } from './opinions.controller.js';
import { OpinionsService } from './opinions.service.js';
import { PreReviewContent } from './pre-review-content.js';
import { PreReviewDecisions } from './pre-review-decisions.js';
import { PreReviewDrafts } from './pre-review-drafts.service.js';
import { PreReviewFacts } from './pre-review-facts.js';
import { PreReviewSteps } from './pre-review-steps.service.js';
import { PreReviewStepsController } from './pre-review-steps.controller.js';
import { PreReviewStore } from './pre-review-store.js';
import { PreReviewsController } from './pre-reviews.controller.js';
import { PreReviewsReadModel } from './pre-reviews.read-model.js';
import { ScoreRows } from './score-rows.js';

@Module({
  imports: [LeadsModule, FilesModule],
  controllers: [
    PreReviewsController,
    PreReviewStepsController,
    OpinionsController,
    ConditionsController,
  ],
  providers: [
    PreReviewStore,
    PreReviewContent,
    PreReviewFacts,
    PreReviewDrafts,
    PreReviewSteps,
    OpinionsService,
    ConditionsService,
    ScoreRows,
    PreReviewDecisions,
    PreReviewsReadModel,
  ],
  exports: [
    PreReviewStore,
    PreReviewDecisions,
    PreReviewDrafts,
    PreReviewSteps,
    OpinionsService,
    PreReviewsReadModel,
  ],
})
export class PreReviewsModule {}
