export { AgreementsModule } from './agreements.module.js';
export { AgreementsReadModel, type RegisteredAgreement } from './agreements.read-model.js';
export { AgreementsService } from './agreements.service.js';
export { DraftAgreement } from './agreement.dto.js';
export { RegistrationsService } from './registrations.service.js';
