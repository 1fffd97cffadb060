import { Box, Paper, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useAbility } from '../../kernel/authProvider.js';
import { useConsole } from '../../kernel/dataProvider.js';
import { EmptyState } from '../../kernel/parts/EmptyState.js';
import { ProblemPanel } from '../../kernel/parts/ProblemPanel.js';
import type { AlertsToday } from '../../kernel/views.js';
import { DueList } from './DueList.js';
import { RedRules } from './RedRules.js';
import { SomeAlerts } from './SomeAlerts.js';

/** 今日: what waits for me, what is red and why, what falls due; one request for all of it. */
export const Today = () => (useAbility('alerts', 'list') ? <Loaded /> : null);

const Loaded = () => {
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['alerts', 'today'],
    queryFn: () => read<AlertsToday>('/alerts/today'),
  });
  if (error) {
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton variant="rounded" height={160} sx={{ mb: 2 }} />;
  return <Shown today={data} />;
};

const Shown = ({ today }: { today: AlertsToday }) => {
  const translate = useTranslate();
  const { red, yellow, snoozed, mine, reds, due, rules } = today;
  const isMine = new Set(mine.map(({ id }) => id));
  const others = reds.filter(({ id }) => !isMine.has(id));
  const isEmpty = red + yellow === 0 && due.length === 0;
  return (
    <Paper
      variant="outlined"
      component="section"
      data-testid="today"
      sx={{ p: { xs: 1.5, sm: 2 }, mb: 2 }}
    >
      <Typography variant="h2">
        {translate('alerts.today.title')} {today.today}
      </Typography>
      {isEmpty ? (
        <EmptyState
          title={translate('alerts.today.nothing')}
          hint={translate('alerts.today.nothing_hint')}
        />
      ) : (
        <>
          <Typography variant="body2" sx={{ color: 'text.secondary', my: 0.5 }}>
            {translate('alerts.today.sentence', { red, yellow })}
            {snoozed > 0 && translate('alerts.today.sentence_snoozed', { snoozed })}
          </Typography>
          <RedRules rules={rules} />
          <Columns>
            <SomeAlerts title="alerts.today.mine" alerts={mine} filter={{ mine: 'true' }} />
            <DueList due={due} today={today.today} />
            <SomeAlerts
              title={mine.length ? 'alerts.today.others' : 'alerts.today.reds'}
              alerts={others}
              filter={{ light: 'red' }}
            />
          </Columns>
        </>
      )}
    </Paper>
  );
};

/** In the phone's order of use; side by side where there is room. */
const Columns = ({ children }: { children: ReactNode }) => (
  <Box sx={{ columnGap: 4, columnWidth: { md: 420 }, '& > *': { breakInside: 'avoid' } }}>
    {children}
  </Box>
);
