import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompaniesModule } from '../companies/index.js';
import { StageEventsModule } from '../stage-events/index.js';
import { Lead } from './lead.entity.js';
import { LeadIntake } from './lead-intake.js';
import { LeadExports } from './lead-exports.js';
import { LeadStore } from './lead-store.js';
import { LeadsController } from './leads.controller.js';
import { LeadsReadModel } from './leads.read-model.js';
import { LeadsService } from './leads.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Lead]), CompaniesModule, StageEventsModule],
  controllers: [LeadsController],
  providers: [LeadsService, LeadsReadModel, LeadStore, LeadIntake, LeadExports],
  exports: [LeadsReadModel, LeadStore, LeadIntake],
})
export class LeadsModule {}
