import type { LeadDetail } from '../kernel/views.js';

/** 附件 of one project. */
export const FilesPanel = ({ lead }: { lead: LeadDetail }) => <div data-lead={lead.id} />;
