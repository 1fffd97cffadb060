export { EvidenceInput } from './project-fact.dto.js';
export { FactEvents } from './fact-events.js';
export { ProjectFacts, type StandingFact } from './project-facts.service.js';
export { ProjectFactsModule } from './project-facts.module.js';
export { ProjectFactsReadModel } from './project-facts.read-model.js';
export { VerificationsService } from './verifications.service.js';
