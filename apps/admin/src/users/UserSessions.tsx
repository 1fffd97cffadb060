import { Button, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm, useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { minuteOf } from '../kernel/dates.js';
import { deviceText } from '../kernel/device.js';
import { request } from '../kernel/http.js';
import { Section } from '../kernel/parts/Facts.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { SignedInSession, UserRow } from '../kernel/views.js';

/** Where this person is signed in; all of it can be ended at once. */
export const UserSessions = ({ user }: { user: UserRow }) => {
  const translate = useTranslate();
  const { read } = useConsole();
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['users', 'sessions', user.id],
    queryFn: () => read<{ data: SignedInSession[] }>(`/users/${user.id}/sessions`),
  });
  const endAll = async () => {
    setAsking(false);
    try {
      await request('DELETE', `/users/${user.id}/sessions`);
      await refetch();
    } catch (problem) {
      setFailure(problem);
    }
  };
  const sessions = data?.data ?? [];
  const problem = failure ?? error;
  return (
    <Section
      title={translate('users.sessions')}
      aside={
        sessions.length > 0 && (
          <Button size="small" color="error" onClick={() => setAsking(true)}>
            {translate('users.end_sessions')}
          </Button>
        )
      }
    >
      {problem ? <ProblemPanel error={problem} /> : null}
      {data && sessions.length === 0 && (
        <Typography variant="body2">{translate('users.no_sessions')}</Typography>
      )}
      <Stack component="ul" spacing={0.5} sx={{ pl: 2.5, m: 0 }}>
        {sessions.map((session) => (
          <Typography
            key={session.id}
            component="li"
            variant="body2"
            sx={{ overflowWrap: 'anywhere' }}
          >
            {minuteOf(session.createdAt)} · {session.ip} · {deviceText(session.userAgent ?? '')}
          </Typography>
        ))}
      </Stack>
      <Confirm
        isOpen={isAsking}
        title={translate('users.end_sessions')}
        content={translate('users.end_sessions_confirm', { name: user.displayName })}
        onConfirm={() => void endAll()}
        onClose={() => setAsking(false)}
      />
    </Section>
  );
};
