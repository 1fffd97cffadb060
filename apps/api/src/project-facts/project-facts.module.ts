import { Module } from '@nestjs/common';
import { FilesModule } from '../files/index.js';
import { LeadsModule } from '../leads/index.js';
import { FactClaims } from './fact-claims.js';
import { FactEvents } from './fact-events.js';
import { ProjectFactsController } from './project-facts.controller.js';
import { ProjectFactsReadModel } from './project-facts.read-model.js';
import { ProjectFacts } from './project-facts.service.js';
import { VerificationsService } from './verifications.service.js';

@Module({
  imports: [LeadsModule, FilesModule],
  controllers: [ProjectFactsController],
  providers: [FactClaims, FactEvents, ProjectFacts, VerificationsService, ProjectFactsReadModel],
  exports: [ProjectFacts, FactEvents, ProjectFactsReadModel],
})
export class ProjectFactsModule {}
