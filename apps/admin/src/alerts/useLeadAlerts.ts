import { useGetList } from 'react-admin';
import type { AlertRow } from '../kernel/views.js';

/** A project's alerts, open ones first; asked once for header and panel. */
export const useLeadAlerts = (leadId: string) =>
  useGetList<AlertRow>('alerts', {
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'urgency', order: 'ASC' },
    filter: { leadId, state: 'all' },
    meta: { rows: true },
  });
