export { checkLead } from './check-lead.js';
export type { LeadInput } from './lead-input.js';
