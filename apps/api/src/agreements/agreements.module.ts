import { Module } from '@nestjs/common';
import { FilesModule } from '../files/index.js';
import { LeadsModule } from '../leads/index.js';
import { ProjectFactsModule } from '../project-facts/index.js';
import { AgreementStore } from './agreement-store.js';
import { AgreementTermsWriter } from './agreement-terms.js';
import { AgreementsController } from './agreements.controller.js';
import { AgreementsReadModel } from './agreements.read-model.js';
import { AgreementsService } from './agreements.service.js';
import { PhasesController } from './phases.controller.js';
import { PhasesService } from './phases.service.js';
import { RegistrationsService } from './registrations.service.js';

@Module({
  imports: [LeadsModule, FilesModule, ProjectFactsModule],
  controllers: [AgreementsController, PhasesController],
  providers: [
    AgreementStore,
    AgreementTermsWriter,
    AgreementsService,
    RegistrationsService,
    PhasesService,
    AgreementsReadModel,
  ],
  exports: [AgreementsReadModel],
})
export class AgreementsModule {}
