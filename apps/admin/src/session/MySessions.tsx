import { Button, Chip, Paper, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { minuteOf } from '../kernel/dates.js';
import { deviceText } from '../kernel/device.js';
import { request } from '../kernel/http.js';
import { Page } from '../kernel/parts/Page.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { SignedInSession } from '../kernel/views.js';
import { usePunctuation } from '../kernel/i18n/punctuation.js';

/** Where my account is signed in, and ending any of it. */
export const MySessions = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const [failure, setFailure] = useState<unknown>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['sessions', 'mine'],
    queryFn: () => read<{ data: SignedInSession[] }>('/sessions'),
  });
  const problem = failure ?? error;
  const revoke = async (id: string) => {
    try {
      await request('DELETE', `/sessions/${id}`);
      setFailure(null);
      await refetch();
    } catch (refusal) {
      setFailure(refusal);
    }
  };
  return (
    <Page title={translate('sessions.title')} wide={false}>
      <Typography variant="body2" sx={{ mb: 2 }}>
        {translate('sessions.intro')}
      </Typography>
      {problem ? <ProblemPanel error={problem} onRetry={() => void refetch()} /> : null}
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {data?.data.map((session) => (
          <OneSession key={session.id} session={session} onRevoke={() => void revoke(session.id)} />
        ))}
      </Stack>
    </Page>
  );
};

const OneSession = (props: { session: SignedInSession; onRevoke: () => void }) => {
  const { session, onRevoke } = props;
  const translate = useTranslate();
  const { colon } = usePunctuation();
  const facts = [
    ['sessions.since', minuteOf(session.createdAt)],
    ['sessions.last_seen', session.lastSeenAt && minuteOf(session.lastSeenAt)],
    ['sessions.from', session.ip],
    ['sessions.device', session.userAgent && deviceText(session.userAgent)],
  ] as const;
  return (
    <Paper
      component="li"
      variant="outlined"
      sx={{ p: 1.5, display: 'flex', gap: 2, flexWrap: 'wrap' }}
    >
      <Stack sx={{ flex: '1 1 220px', minWidth: 0 }}>
        {session.isCurrent && (
          <Chip
            size="small"
            color="primary"
            label={translate('sessions.current')}
            sx={{ width: 'fit-content' }}
          />
        )}
        {facts.map(
          ([label, text]) =>
            text && (
              <Typography key={label} variant="body2" sx={{ overflowWrap: 'anywhere' }}>
                {translate(label)}
                {colon}
                {text}
              </Typography>
            ),
        )}
      </Stack>
      {!session.isCurrent && (
        <Button color="error" variant="outlined" onClick={onRevoke} sx={{ alignSelf: 'center' }}>
          {translate('sessions.revoke')}
        </Button>
      )}
    </Paper>
  );
};
