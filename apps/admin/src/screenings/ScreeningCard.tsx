import type { LeadDetail } from '../kernel/views.js';

/** 研判 of one project. */
export const ScreeningCard = ({ lead }: { lead: LeadDetail }) => <div data-lead={lead.id} />;
