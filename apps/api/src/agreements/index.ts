export { AgreementsModule } from './agreements.module.js';
export { AgreementsReadModel, type RegisteredAgreement } from './agreements.read-model.js';
