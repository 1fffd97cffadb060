import { Module } from '@nestjs/common';
import { FilesModule } from '../files/index.js';
import { LeadsModule } from '../leads/index.js';
import { SpendingLimitsModule } from '../spending-limits/index.js';
import { ReceptionFactsReader } from './reception.facts.js';
import { ReceptionFilingService } from './reception-filing.service.js';
import { ReceptionPlanWriter } from './reception-plan.js';
import { ReceptionSettlingService } from './reception-settling.service.js';
import { ReceptionStore } from './reception-store.js';
import { ReceptionVerbsController } from './reception-verbs.controller.js';
import { ReceptionsController } from './receptions.controller.js';
import { ReceptionsReadModel } from './receptions.read-model.js';
import { ReceptionsService } from './receptions.service.js';

@Module({
  imports: [LeadsModule, FilesModule, SpendingLimitsModule],
  controllers: [ReceptionsController, ReceptionVerbsController],
  providers: [
    ReceptionStore,
    ReceptionPlanWriter,
    ReceptionFactsReader,
    ReceptionsService,
    ReceptionFilingService,
    ReceptionSettlingService,
    ReceptionsReadModel,
  ],
  exports: [ReceptionsService, ReceptionFilingService, ReceptionSettlingService],
})
export class ReceptionsModule {}
