import { Module } from '@nestjs/common';
import { FilesModule } from '../files/index.js';
import { LeadsModule } from '../leads/index.js';
import { FactClaims } from './fact-claims.js';
import { FactEvents } from './fact-events.js';
import { ProjectFactsController } from './project-facts.controller.js';
import { ProjectFactsReadModel } from './project-facts.read-model.js';
import { ProjectFacts } from './project-facts.service.js';
import { SiteChecksController } from './site-checks.controller.js';
import { SiteChecksReadModel } from './site-checks.read-model.js';
import { SiteChecksService } from './site-checks.service.js';
import { StartsReportController } from './starts-report.controller.js';
import { StartsReportReadModel } from './starts-report.read-model.js';
import { VerificationsService } from './verifications.service.js';

@Module({
  imports: [LeadsModule, FilesModule],
  controllers: [ProjectFactsController, SiteChecksController, StartsReportController],
  providers: [
    FactClaims,
    FactEvents,
    ProjectFacts,
    VerificationsService,
    ProjectFactsReadModel,
    SiteChecksService,
    SiteChecksReadModel,
    StartsReportReadModel,
  ],
  exports: [ProjectFacts, FactEvents, ProjectFactsReadModel],
})
export class ProjectFactsModule {}
