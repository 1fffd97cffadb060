import { Module } from '@nestjs/common';
import { FilesModule } from '../files/index.js';
import { LeadsModule } from '../leads/index.js';
import { ProgressFigures } from './figures.js';
import { LeadProgressReadModel } from './lead-progress.read-model.js';
import { LedgerReadModel } from './ledger.read-model.js';
import { PaceReadModel } from './pace.read-model.js';
import { ProgressController } from './progress.controller.js';
import { ProgressFactsOf } from './progress.facts.js';
import { ProgressReports } from './progress-reports.service.js';

@Module({
  imports: [LeadsModule, FilesModule],
  controllers: [ProgressController],
  providers: [
    ProgressFactsOf,
    ProgressReports,
    ProgressFigures,
    LeadProgressReadModel,
    LedgerReadModel,
    PaceReadModel,
  ],
  exports: [ProgressReports, ProgressFigures],
})
export class ProgressModule {}
