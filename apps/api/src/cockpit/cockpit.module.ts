import { Module } from '@nestjs/common';
import { AlertsModule } from '../alerts/index.js';
import { AssessmentsModule } from '../assessments/index.js';
import { ChangeRequestsModule } from '../change-requests/index.js';
import { PreReviewsModule } from '../pre-reviews/index.js';
import { ProgressModule } from '../progress/index.js';
import { ReportsModule } from '../reports/index.js';
import { ReviewMeetingsModule } from '../review-meetings/index.js';
import { CockpitController } from './cockpit.controller.js';
import { CockpitFunnel } from './cockpit-funnel.js';
import { CockpitPeople } from './cockpit-people.js';
import { CockpitReadModel } from './cockpit.read-model.js';
import { CockpitWorks } from './cockpit-works.js';

@Module({
  imports: [
    ReportsModule,
    AlertsModule,
    ProgressModule,
    AssessmentsModule,
    ChangeRequestsModule,
    PreReviewsModule,
    ReviewMeetingsModule,
  ],
  controllers: [CockpitController],
  providers: [CockpitReadModel, CockpitFunnel, CockpitWorks, CockpitPeople],
})
export class CockpitModule {}
