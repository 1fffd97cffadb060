export { LeadVisitsModule } from './lead-visits.module.js';
