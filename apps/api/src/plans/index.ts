export { PlanNodesService } from './plan-nodes.service.js';
export { PlansModule } from './plans.module.js';
export { PlansReadModel } from './plans.read-model.js';
export { PlansService } from './plans.service.js';
