export { DraftReception } from './reception.dto.js';
export { ReceptionFilingService } from './reception-filing.service.js';
export { ReceptionSettlingService } from './reception-settling.service.js';
export { ReceptionsModule } from './receptions.module.js';
export { ReceptionsService } from './receptions.service.js';
