import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangeRequestsModule } from '../change-requests/index.js';
import { CompaniesModule } from '../companies/index.js';
import { StageEventsModule } from '../stage-events/index.js';
import { ApplyTierRaise } from './apply-tier-raise.js';
import { InflationChecks } from './inflation-checks.js';
import { Lead } from './lead.entity.js';
import { LeadIntake } from './lead-intake.js';
import { LeadExports } from './lead-exports.js';
import { LeadStore } from './lead-store.js';
import { LeadsController } from './leads.controller.js';
import { LeadsReadModel } from './leads.read-model.js';
import { LeadsService } from './leads.service.js';
import { TierRaises } from './tier-raises.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Lead]),
    CompaniesModule,
    StageEventsModule,
    ChangeRequestsModule,
  ],
  controllers: [LeadsController],
  providers: [
    LeadsService,
    LeadsReadModel,
    LeadStore,
    LeadIntake,
    LeadExports,
    InflationChecks,
    TierRaises,
    ApplyTierRaise,
  ],
  exports: [LeadsReadModel, LeadStore, LeadIntake],
})
export class LeadsModule {}
