import type { LeadDetail } from '../kernel/views.js';

/** 协议 of one project. */
export const AgreementsPanel = ({ lead }: { lead: LeadDetail }) => <div data-lead={lead.id} />;
