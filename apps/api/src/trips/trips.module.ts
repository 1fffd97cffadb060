import { Module } from '@nestjs/common';
import { FilesModule } from '../files/index.js';
import { FollowUpsModule } from '../follow-ups/index.js';
import { LeadsModule } from '../leads/index.js';
import { SpendingLimitsModule } from '../spending-limits/index.js';
import { TripReportFacts } from './report-facts.js';
import { TripReportJudge } from './report-judge.js';
import { ReportParts } from './report-parts.js';
import { TripFacts } from './trip.facts.js';
import { TripCompanionsReadModel } from './trip-companions.read-model.js';
import { TripDecisionsController } from './trip-decisions.controller.js';
import { TripDecisions } from './trip-decisions.service.js';
import { TripEffectReadModel } from './trip-effect.read-model.js';
import { TripExports } from './trip-exports.js';
import { TripDocumentsController } from './documents/documents.controller.js';
import { TripDocuments } from './documents/documents.service.js';
import { TripFilesController } from './trip-files.controller.js';
import { TripFilesReadModel } from './trip-files.read-model.js';
import { TripFiles } from './trip-files.service.js';
import { TripFilings } from './trip-filings.service.js';
import { TripHistory } from './trip-history.js';
import { TripJourneys } from './trip-journeys.service.js';
import { TripJudge } from './trip-judge.js';
import { TripReferences } from './trip-references.js';
import { TripReports } from './trip-reports.service.js';
import { TripStandards } from './trip-standards.js';
import { TripStore } from './trip-store.js';
import { TripVerbsController } from './trip-verbs.controller.js';
import { TripVersions } from './trip-versions.js';
import { TripsController } from './trips.controller.js';
import { TripsReadModel } from './trips.read-model.js';
import { TripsService } from './trips.service.js';

@Module({
  imports: [LeadsModule, FollowUpsModule, FilesModule, SpendingLimitsModule],
  controllers: [
    TripsController,
    TripVerbsController,
    TripDecisionsController,
    TripFilesController,
    TripDocumentsController,
  ],
  providers: [
    TripStore,
    TripHistory,
    TripStandards,
    TripFacts,
    TripJudge,
    TripReferences,
    TripVersions,
    TripsReadModel,
    TripsService,
    TripFilings,
    TripDecisions,
    TripJourneys,
    TripReportFacts,
    TripReportJudge,
    TripFiles,
    TripFilesReadModel,
    TripDocuments,
    ReportParts,
    TripReports,
    TripExports,
    TripEffectReadModel,
    TripCompanionsReadModel,
  ],
  exports: [TripsReadModel, TripsService, TripFilings, TripDecisions, TripJourneys, TripReports],
})
export class TripsModule {}
