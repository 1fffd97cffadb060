export { UnitsModule } from './units.module.js';
export { UnitsReadModel } from './units.read-model.js';
export { UnitsService } from './units.service.js';
