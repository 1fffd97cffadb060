export { TargetsInForce } from './targets-in-force.js';
export { TargetsModule } from './targets.module.js';
export { TargetSheets } from './target-sheets.service.js';
