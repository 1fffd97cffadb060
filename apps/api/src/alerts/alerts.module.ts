import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/index.js';
import { ProgressModule } from '../progress/index.js';
import { AlertInsightController } from './alert-insight.controller.js';
import { AlertLights } from './alert-lights.js';
import { AlertQualityReadModel } from './alert-quality.read-model.js';
import { AlertRunRequests } from './alert-run-requests.js';
import { AlertRunsReadModel } from './alert-runs.read-model.js';
import { AlertScan } from './alert-scan.js';
import { AlertSimulations } from './alert-simulations.js';
import { AlertTerms } from './alert-terms.js';
import { AlertsController } from './alerts.controller.js';
import { AlertsReadModel } from './alerts.read-model.js';
import { AlertsService } from './alerts.service.js';
import { Escalation } from './escalation.js';
import { PaceHistory } from './history/pace-history.js';
import { PaceLights } from './pace-lights.js';
import { AlertRecipients } from './recipients.js';
import { ScanRuns } from './scan-runs.js';
import { ThresholdDrafts } from './threshold-drafts.service.js';
import { TodayReadModel } from './today.read-model.js';
import { TouchedLeads } from './touched-leads.js';

@Module({
  imports: [NoticesModule, ProgressModule],
  controllers: [AlertInsightController, AlertsController],
  providers: [
    AlertScan,
    ScanRuns,
    AlertTerms,
    TouchedLeads,
    PaceLights,
    Escalation,
    AlertRecipients,
    AlertsService,
    AlertsReadModel,
    AlertLights,
    TodayReadModel,
    AlertRunsReadModel,
    AlertRunRequests,
    AlertQualityReadModel,
    AlertSimulations,
    PaceHistory,
    ThresholdDrafts,
  ],
  exports: [AlertScan, Escalation, AlertLights, AlertsReadModel],
})
export class AlertsModule {}
