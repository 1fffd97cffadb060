import { Alert, Button, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { request } from '../kernel/http.js';
import { asProblem, fieldMessage, type Problem } from '../kernel/problem.js';
import { DoorPage } from './DoorPage.js';
import { PasswordField } from './PasswordField.js';

/** Where a one-time link leads: the invited person sets a password of their own. */
export const AcceptInvitation = () => {
  const translate = useTranslate();
  const { token } = useParams<{ token: string }>();
  const [password, setPassword] = useState('');
  const [repeat, setRepeat] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isDone, setDone] = useState(false);
  const differs = repeat !== '' && repeat !== password;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (repeat !== password) return setRepeat(repeat || ' ');
    try {
      await request('POST', '/invitations/acceptance', { body: { token, password } });
      setDone(true);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  if (isDone) return <Accepted />;
  return (
    <DoorPage title="invitation.title">
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate('invitation.intro')}
      </Typography>
      <form onSubmit={(event) => void submit(event)}>
        {problem && <Refusal problem={problem} />}
        <PasswordField
          label="invitation.password"
          name="password"
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          hint={translate('invitation.hint')}
        />
        <PasswordField
          label="invitation.repeat"
          name="repeat"
          value={repeat}
          onChange={setRepeat}
          autoComplete="new-password"
          error={differs ? translate('invitation.mismatch') : undefined}
        />
        <Button type="submit" fullWidth size="large" variant="contained" sx={{ mt: 2 }}>
          {translate('invitation.submit')}
        </Button>
      </form>
    </DoorPage>
  );
};

const Refusal = ({ problem }: { problem: Problem }) => {
  const translate = useTranslate();
  const isGone = problem.status === 404 || problem.status === 410;
  return (
    <Alert severity="error" role="alert" sx={{ mb: 1 }}>
      {isGone ? translate('invitation.invalid') : problem.detail}
      {problem.errors?.map((error) => (
        <Typography key={error.reason} variant="body2">
          {fieldMessage(error)}
        </Typography>
      ))}
    </Alert>
  );
};

const Accepted = () => {
  const translate = useTranslate();
  return (
    <DoorPage title="invitation.title">
      <Alert severity="success">{translate('invitation.done')}</Alert>
      <Button component={Link} to="/login" replace fullWidth variant="contained" sx={{ mt: 2 }}>
        {translate('invitation.to_sign_in')}
      </Button>
    </DoorPage>
  );
};
