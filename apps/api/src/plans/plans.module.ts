import { Module } from '@nestjs/common';
import { LeadsModule } from '../leads/index.js';
import { ProjectFactsModule } from '../project-facts/index.js';
import { PlanNodesController } from './plan-nodes.controller.js';
import { PlanNodesService } from './plan-nodes.service.js';
import { PlanStore } from './plan-store.js';
import { PlansController } from './plans.controller.js';
import { PlansReadModel } from './plans.read-model.js';
import { PlansService } from './plans.service.js';

@Module({
  imports: [LeadsModule, ProjectFactsModule],
  controllers: [PlansController, PlanNodesController],
  providers: [PlanStore, PlansService, PlanNodesService, PlansReadModel],
  exports: [PlansService, PlanNodesService, PlansReadModel],
})
export class PlansModule {}
