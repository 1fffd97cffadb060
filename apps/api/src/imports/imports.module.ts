import { Module } from '@nestjs/common';
import { CompaniesModule } from '../companies/index.js';
import { LeadsModule } from '../leads/index.js';
import { ImportChecks } from './import-checks.js';
import { ImportRegistrations } from './import-registrations.js';
import { ImportsController } from './imports.controller.js';
import { ImportsReadModel } from './imports.read-model.js';
import { ImportsService } from './imports.service.js';
import { LedgerCheck } from './ledger-check.js';
import { LedgerHeadings } from './ledger-headings.js';
import { LedgerOnFile } from './ledger-on-file.js';

@Module({
  imports: [CompaniesModule, LeadsModule],
  controllers: [ImportsController],
  providers: [
    ImportsService,
    ImportsReadModel,
    ImportChecks,
    ImportRegistrations,
    LedgerCheck,
    LedgerHeadings,
    LedgerOnFile,
  ],
})
export class ImportsModule {}
