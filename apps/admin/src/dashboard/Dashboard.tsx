import { Box, Paper, Skeleton, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useSession } from '../kernel/authProvider.js';
import { useConsole } from '../kernel/dataProvider.js';
import { minuteOf } from '../kernel/dates.js';
import { FirstSteps } from '../kernel/parts/FirstSteps.js';
import { Page } from '../kernel/parts/Page.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { StageReport } from '../kernel/views.js';
import { WaitingCard } from '../change-requests/index.js';
import { WaitingNote } from '../project-facts/index.js';
import { Doors } from './Doors.js';
import { DueCards } from './DueCards.js';
import { StageTable } from './StageTable.js';
import { TierTable } from './TierTable.js';

/** Where projects stand and what is due today; every figure opens exactly its rows. */
export const Dashboard = () => {
  const translate = useTranslate();
  const session = useSession();
  if (!session) return null;
  const canRead = Boolean(session.abilities.reports?.list);
  return (
    <Page title={translate('dashboard.title')}>
      <Stack
        direction={{ xs: 'column', sm: 'row' }}
        sx={{ columnGap: 1.5, '& > *': { flex: '1 1 0' } }}
      >
        <WaitingNote />
        <WaitingCard />
      </Stack>
      {canRead ? <Figures /> : <Doors abilities={session.abilities} />}
    </Page>
  );
};

const Figures = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['reports', 'stages'],
    queryFn: () => read<StageReport>('/reports/stages'),
  });
  if (error) {
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  }
  if (isPending) return <Skeleton variant="rounded" height={300} />;
  if (data.rows.every(({ count }) => count === 0)) {
    return (
      <Paper variant="outlined">
        <FirstSteps />
      </Paper>
    );
  }
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {translate('dashboard.as_of', { at: instant(data.asOf) })}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <DueCards report={data} />
        <StageTable rows={data.rows} />
        <TierTable />
      </Box>
    </>
  );
};

const instant = (asOf: string): string => (asOf.includes('T') ? minuteOf(asOf) : asOf);
