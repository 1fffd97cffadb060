import { useRecordContext } from 'react-admin';
import type { LeadDetail, LeadRow } from '../kernel/views.js';

/**
 * The project of this page, once all of it is here. Coming from the list, react-admin first shows the row it knows,
 * which has neither track nor phone: a page drawn from it would break, a form would offer blanks for facts on file.
 */
export const useWholeLead = (): LeadDetail | null => {
  const lead = useRecordContext<LeadDetail | LeadRow>();
  return lead && 'track' in lead ? lead : null;
};
