import { Paper, Skeleton, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useSession } from '../kernel/authProvider.js';
import { useConsole } from '../kernel/dataProvider.js';
import { FirstSteps } from '../kernel/parts/FirstSteps.js';
import { Page } from '../kernel/parts/Page.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { StageReport } from '../kernel/views.js';
import { Today } from '../alerts/index.js';
import { WaitingCard } from '../change-requests/index.js';
import { WaitingReviews } from '../pre-reviews/index.js';
import { WaitingNote } from '../project-facts/index.js';
import { WaitingPack } from '../rule-packs/index.js';
import { UnsentTrips, WaitingTrips } from '../trips/index.js';
import { CountLink } from './CountLink.js';
import { Doors } from './Doors.js';
import { DueCards } from './DueCards.js';
import { QuestionBar } from './QuestionBar.js';
import { StageTable } from './StageTable.js';
import { TierTable } from './TierTable.js';
import { isPast, useQuestion } from './useQuestion.js';

/** Where projects stand and what is due today; every figure opens exactly its rows. */
export const Dashboard = () => {
  const translate = useTranslate();
  const session = useSession();
  if (!session) return null;
  const canRead = Boolean(session.abilities.reports?.list);
  return (
    <Page title={translate('dashboard.title')}>
      <UnsentTrips />
      <Today />
      <WaitingTrips />
      <Stack
        direction={{ xs: 'column', sm: 'row' }}
        sx={{ columnGap: 1.5, '& > *': { flex: { sm: '1 1 0' } } }}
      >
        <WaitingNote />
        <WaitingCard />
        <WaitingPack />
        <WaitingReviews />
      </Stack>
      {canRead ? <Figures /> : <Doors abilities={session.abilities} />}
    </Page>
  );
};

const Figures = () => {
  const { read } = useConsole();
  const { question } = useQuestion();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['reports', 'stages', question],
    queryFn: () => read<StageReport>('/reports/stages', { ...question }),
    placeholderData: (previous) => previous,
  });
  if (error) {
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  }
  if (isPending) return <Skeleton variant="rounded" height={300} />;
  if (isBlank(data) && !isPast(question)) {
    return (
      <Paper variant="outlined">
        <FirstSteps />
      </Paper>
    );
  }
  return (
    <>
      {data.due && <DueCards asOf={data.asOf} due={data.due} />}
      <QuestionBar />
      <Scope report={data} />
      <StageTable report={data} />
      {data.due && <TierTable />}
    </>
  );
};

const isBlank = ({ rows, unevidenced }: StageReport): boolean =>
  unevidenced === 0 && rows.every(({ claimed }) => claimed.count === 0);

/** Whose projects, on which day, and what is left out. */
const Scope = ({ report }: { report: StageReport }) => {
  const translate = useTranslate();
  const { asOf, knownBy, unevidenced, due } = report;
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
      {translate(knownBy ? 'dashboard.as_known' : 'dashboard.as_of', { at: asOf, knownBy })}
      {unevidenced > 0 && (
        <>
          {translate('dashboard.unevidenced_before')}
          <CountLink
            filter={due && { contactEvidenced: 'false' }}
            count={unevidenced}
            name={translate('leads.unevidenced')}
          />
          {translate('dashboard.unevidenced_after')}
        </>
      )}
    </Typography>
  );
};
