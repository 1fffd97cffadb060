import { Button, Paper, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useAbility } from '../../kernel/authProvider.js';
import { useConsole } from '../../kernel/dataProvider.js';
import { request } from '../../kernel/http.js';
import { EmptyState } from '../../kernel/parts/EmptyState.js';
import { LoadState } from '../../kernel/parts/LoadState.js';
import { Page } from '../../kernel/parts/Page.js';
import type { AlertRunPage } from '../../kernel/views.js';
import { LastRun, RunTable } from './RunTable.js';

const runs = '/alerts/runs';
const every = 5_000;

/** 预警扫描: when it last ran, how long, what it read, opened and closed; and to start one now. */
export const RunsPage = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['alerts', 'runs'],
    queryFn: () => read<AlertRunPage>(runs, { perPage: 50 }),
    refetchInterval: every,
  });
  return (
    <Page title={translate('alerts.runs.title')} actions={<RunNow />}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {translate('alerts.runs.hint')}
      </Typography>
      <LoadState data={data} error={error} refetch={refetch} height={240} />
      {data && <Runs runs={data.data} />}
    </Page>
  );
};

const Runs = ({ runs: shown }: { runs: AlertRunPage['data'] }) => {
  const translate = useTranslate();
  const [last] = shown;
  if (!last) {
    return (
      <Paper variant="outlined">
        <EmptyState
          title={translate('alerts.runs.none')}
          hint={translate('alerts.runs.none_hint')}
        />
      </Paper>
    );
  }
  return (
    <>
      <LastRun run={last} />
      <RunTable runs={shown} />
    </>
  );
};

const RunNow = () => {
  const translate = useTranslate();
  const notify = useNotify();
  const [isBusy, setBusy] = useState(false);
  const mayRun = useAbility('alert-runs', 'create');
  if (!mayRun) return null;
  const ask = async () => {
    setBusy(true);
    try {
      await request('POST', runs, { body: {} });
      notify('alerts.runs.asked', { type: 'success' });
    } catch (failure) {
      notify(failure instanceof Error ? failure.message : 'problem.title', { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="contained" disabled={isBusy} onClick={() => void ask()} data-verb="run">
      {translate('alerts.runs.now')}
    </Button>
  );
};
