export { SpendingLimits } from './spending-limits.service.js';
export { SpendingLimitsModule } from './spending-limits.module.js';
