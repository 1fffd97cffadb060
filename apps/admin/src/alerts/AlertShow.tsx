import { Alert, Box } from '@mui/material';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Page } from '../kernel/parts/Page.js';
import { ShowProblem, ShowWaiting } from '../kernel/parts/ShowStates.js';
import type { AlertDetail } from '../kernel/views.js';
import { AlertActions } from './AlertActions.js';
import { AlertLight, AlertMarks } from './marks.js';
import { History } from './show/History.js';
import { LadderTrack } from './show/LadderTrack.js';
import { Waits } from './show/Waits.js';
import { Why } from './show/Why.js';

/** One alert: why, since when, whose turn, what next, who was told, and what was answered. */
export const AlertShow = () => (
  <ShowBase error={<ShowProblem />} loading={<ShowWaiting />}>
    <Body />
  </ShowBase>
);

const Body = () => {
  const alert = useRecordContext<AlertDetail>();
  const translate = useTranslate();
  // The list's row comes first; its history follows with the whole record.
  if (!alert?.events) return <ShowWaiting />;
  return (
    <Page
      title={`${alert.message} ${alert.no}`}
      wide={false}
      aside={
        <>
          <AlertLight alert={alert} />
          <AlertMarks alert={alert} isWhole />
        </>
      }
    >
      {!alert.closedOn && (
        <Alert severity={alert.level === 'red' ? 'error' : 'warning'} icon={false} sx={{ mb: 2 }}>
          <Box sx={{ fontWeight: 650, mb: 1 }} data-testid="next-step">
            {translate('alerts.next')} · {alert.next}
          </Box>
          <AlertActions alert={alert} />
        </Alert>
      )}
      <Why alert={alert} />
      <LadderTrack alert={alert} />
      <Waits waits={alert.waits} />
      <History events={alert.events} />
    </Page>
  );
};
