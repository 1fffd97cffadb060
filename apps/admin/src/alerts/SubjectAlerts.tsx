import { Link as TextLink, Skeleton, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { DateText } from '../kernel/parts/DateText.js';
import { Section } from '../kernel/parts/Facts.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { AlertRow } from '../kernel/views.js';
import type { AlertDoor } from './AlertActions.js';
import { AlertLine } from './AlertLine.js';
import { About, AlertLight } from './marks.js';
import { type AlertSubject, useSubjectAlerts } from './useSubjectAlerts.js';

interface Props {
  subject: AlertSubject;
  /** What stands there while none is open. */
  none?: ReactNode;
  waiting?: ReactNode;
  /** Instead of the rule's own door. */
  door?: AlertDoor | null;
}

/** Alerts on the page of what they are about: the open ones with what to do, the earlier ones as lines. */
export const SubjectAlerts = ({ subject, none, waiting, door }: Props) => {
  const translate = useTranslate();
  const { data, error, refetch } = useSubjectAlerts(subject);
  if (error) {
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  }
  if (!data) return waiting ?? <Skeleton variant="rounded" height={160} />;
  const open = data.filter(({ closedOn }) => closedOn === null);
  const past = data.filter(({ closedOn }) => closedOn !== null);
  return (
    <>
      {open.length === 0 && none}
      {open.length > 0 && (
        <Section title={translate('alerts.lead_title')}>
          {open.map((alert) => (
            <AlertLine key={alert.id} alert={alert} isOfLead door={door} />
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
