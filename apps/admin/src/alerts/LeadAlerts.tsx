import { Paper } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import type { LeadDetail } from '../kernel/views.js';
import { SubjectAlerts } from './SubjectAlerts.js';

/** A project's alerts. */
export const LeadAlerts = ({ lead }: { lead: LeadDetail }) => {
  const translate = useTranslate();
  const none = (
    <Paper variant="outlined" sx={{ mb: 2 }}>
      <EmptyState title={translate('alerts.lead_none')} hint={translate('alerts.lead_none_hint')} />
    </Paper>
  );
  return <SubjectAlerts subject={{ leadId: lead.id }} none={none} />;
};
