import { Module } from '@nestjs/common';
import { LeadsModule } from '../leads/index.js';
import { LeadVisitsController } from './lead-visits.controller.js';
import { LeadVisitsReadModel } from './lead-visits.read-model.js';

@Module({
  imports: [LeadsModule],
  controllers: [LeadVisitsController],
  providers: [LeadVisitsReadModel],
})
export class LeadVisitsModule {}
