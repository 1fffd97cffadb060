import type { LeadDetail } from '../kernel/views.js';

/** 查重 of one project. */
export const DoublesPanel = ({ lead }: { lead: LeadDetail }) => <div data-lead={lead.id} />;
