import OpenInNewIcon from '@mui/icons-material/OpenInNew';
import { Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { fileAddress } from '../kernel/http.js';
import { Fact, Facts, Section } from '../kernel/parts/Facts.js';
import { LoadState } from '../kernel/parts/LoadState.js';
import { Page } from '../kernel/parts/Page.js';
import type { JobOverview, ParkedRow } from '../kernel/views.js';
import { ParkedJobs } from './ParkedJobs.js';
import { Schedules } from './Schedules.js';

/** What runs by itself: when it last ran and what it did, and what got stuck. */
export const JobsPage = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['jobs', 'overview'],
    queryFn: async () => ({
      overview: await read<JobOverview>('/jobs'),
      parked: (await read<{ data: ParkedRow[] }>('/jobs/parked')).data,
    }),
    refetchInterval: 30_000,
  });
  return (
    <Page title={translate('jobs.title')} actions={<BoardLink />}>
      <LoadState data={data} error={error} refetch={refetch} height={320} />
      {data && (
        <>
          <Depths overview={data.overview} />
          <ParkedJobs rows={data.parked} onDone={() => void refetch()} />
          <Schedules schedules={data.overview.schedules} />
        </>
      )}
    </Page>
  );
};

const BoardLink = () => {
  const translate = useTranslate();
  return (
    <Button
      component="a"
      href={fileAddress('/jobs/board')}
      target="_blank"
      rel="noreferrer"
      startIcon={<OpenInNewIcon />}
    >
      {translate('jobs.board')}
    </Button>
  );
};

const Depths = ({ overview }: { overview: JobOverview }) => {
  const translate = useTranslate();
  return (
    <Section title={translate('jobs.depths')}>
      <Facts>
        <Fact label="jobs.waiting">{overview.waiting}</Fact>
        <Fact label="jobs.under_way">{overview.underWay}</Fact>
        <Fact label="jobs.parked">{overview.parked}</Fact>
      </Facts>
    </Section>
  );
};
