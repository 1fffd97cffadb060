import { Link as TextLink, Paper, Skeleton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { DateText } from '../kernel/parts/DateText.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { Section } from '../kernel/parts/Facts.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { AlertRow, LeadDetail } from '../kernel/views.js';
import { AlertLine } from './AlertLine.js';
import { About, AlertLight } from './marks.js';
import { useLeadAlerts } from './useLeadAlerts.js';

/** A project's alerts: the open ones with what to do, the earlier ones as lines. */
export const LeadAlerts = ({ lead }: { lead: LeadDetail }) => {
  const translate = useTranslate();
  const { data, error, refetch } = useLeadAlerts(lead.id);
  if (error) {
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton variant="rounded" height={160} />;
  const open = data.filter(({ closedOn }) => closedOn === null);
  const past = data.filter(({ closedOn }) => closedOn !== null);
  return (
    <>
      {open.length === 0 && (
        <Paper variant="outlined" sx={{ mb: 2 }}>
          <EmptyState
            title={translate('alerts.lead_none')}
            hint={translate('alerts.lead_none_hint')}
          />
        </Paper>
      )}
      {open.length > 0 && (
        <Section title={translate('alerts.lead_title')}>
          {open.map((alert) => (
            <AlertLine key={alert.id} alert={alert} isOfLead />
          ))}
        </Section>
      )}
      {past.length > 0 && (
        <Section title={translate('alerts.lead_past')}>
          {past.map((alert) => (
            <PastLine key={alert.id} alert={alert} />
          ))}
        </Section>
      )}
    </>
  );
};

const PastLine = ({ alert }: { alert: AlertRow }) => (
  <Typography variant="body2" sx={{ mb: 0.5, overflowWrap: 'anywhere' }}>
    <AlertLight alert={alert} />{' '}
    <TextLink component={Link} to={`/alerts/${alert.id}/show`}>
      {alert.message}
    </TextLink>
    <About alert={alert} /> · <DateText on={alert.openedOn} /> — <DateText on={alert.closedOn} />
  </Typography>
);
