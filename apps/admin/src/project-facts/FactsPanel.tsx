import type { LeadDetail } from '../kernel/views.js';

/** 进展与核验 of one project. */
export const FactsPanel = ({ lead }: { lead: LeadDetail }) => <div data-lead={lead.id} />;
