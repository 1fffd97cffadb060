import { Module } from '@nestjs/common';
import { ClosingsController } from './closings/closings.controller.js';
import { ClosingsReadModel } from './closings/closings.read-model.js';
import { ClosingsService } from './closings/closings.service.js';
import { CorrectionsReadModel } from './closings/corrections.read-model.js';
import { CohortMembers } from './funnel/cohort-members.js';
import { CohortsController } from './funnel/cohorts.controller.js';
import { CohortsReadModel } from './funnel/cohorts.read-model.js';
import { FunnelArrivals } from './funnel/funnel-arrivals.js';
import { FunnelCells } from './funnel/funnel-cells.js';
import { FunnelChecks } from './funnel/funnel-checks.js';
import { FunnelDays } from './funnel/funnel-days.js';
import { FunnelGroups } from './funnel/funnel-groups.js';
import { FunnelQuestions } from './funnel/funnel-questions.js';
import { FunnelRows } from './funnel/funnel-rows.js';
import { FunnelSpans } from './funnel/funnel-spans.js';
import { FunnelController } from './funnel/funnel.controller.js';
import { FunnelReadModel } from './funnel/funnel.read-model.js';
import { ReportsController } from './reports.controller.js';
import { ReportsReadModel } from './reports.read-model.js';
import { TierReportController } from './tier-report.controller.js';
import { TierReportReadModel } from './tier-report.read-model.js';
import { UnitSpreadController } from './unit-spread.controller.js';
import { UnitSpreadReadModel } from './unit-spread.read-model.js';

@Module({
  controllers: [
    ReportsController,
    TierReportController,
    FunnelController,
    CohortsController,
    ClosingsController,
    UnitSpreadController,
  ],
  providers: [
    ReportsReadModel,
    TierReportReadModel,
    UnitSpreadReadModel,
    FunnelSpans,
    FunnelCells,
    FunnelGroups,
    FunnelDays,
    FunnelChecks,
    FunnelQuestions,
    FunnelReadModel,
    FunnelArrivals,
    FunnelRows,
    CohortMembers,
    CohortsReadModel,
    ClosingsService,
    ClosingsReadModel,
    CorrectionsReadModel,
    UnitSpreadReadModel,
  ],
  exports: [
    FunnelReadModel,
    CohortsReadModel,
    FunnelArrivals,
    FunnelQuestions,
    FunnelSpans,
    ClosingsReadModel,
  ],
})
export class ReportsModule {}
