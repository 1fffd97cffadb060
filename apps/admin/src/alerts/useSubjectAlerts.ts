import { useGetList } from 'react-admin';
import type { AlertRow } from '../kernel/views.js';

/** Of one project, or of one trip. */
export type AlertSubject = { leadId: string } | { tripId: string };

/** Its alerts, open ones first; asked once for header and panel. */
export const useSubjectAlerts = (subject: AlertSubject) =>
  useGetList<AlertRow>('alerts', {
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'urgency', order: 'ASC' },
    filter: { ...subject, state: 'all' },
    meta: { rows: true },
  });
