import { Module } from '@nestjs/common';
import { ChangeRequestsModule } from '../change-requests/index.js';
import { FilesModule } from '../files/index.js';
import { LeadsModule } from '../leads/index.js';
import { ProgressFigures } from './figures.js';
import { LandDelaysController } from './land-delays.controller.js';
import { LandDelays } from './land-delays.service.js';
import { LeadProgressReadModel } from './lead-progress.read-model.js';
import { LedgerReadModel } from './ledger.read-model.js';
import { PaceReadModel } from './pace.read-model.js';
import { ProgressController } from './progress.controller.js';
import { ProgressFactsOf } from './progress.facts.js';
import { ProgressReports } from './progress-reports.service.js';

@Module({
  imports: [LeadsModule, FilesModule, ChangeRequestsModule],
  controllers: [ProgressController, LandDelaysController],
  providers: [
    ProgressFactsOf,
    ProgressReports,
    ProgressFigures,
    LandDelays,
    LeadProgressReadModel,
    LedgerReadModel,
    PaceReadModel,
  ],
  exports: [ProgressReports, ProgressFigures, LandDelays, PaceReadModel],
})
export class ProgressModule {}
