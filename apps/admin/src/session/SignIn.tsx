import { Alert, Button, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useLogin, useTranslate } from 'react-admin';
import { asProblem, type Problem } from '../kernel/problem.js';
import { DoorPage } from './DoorPage.js';
import { PasswordField } from './PasswordField.js';

/** The front door. A lock-out says what happened and how long it lasts. */
export const SignIn = () => {
  const translate = useTranslate();
  const login = useLogin();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await login({ username: username.trim(), password });
    } catch (error) {
      setProblem(asProblem(error));
      setBusy(false);
    }
  };
  return (
    <DoorPage title="sign_in.title">
      <form onSubmit={(event) => void submit(event)}>
        {problem && <Refusal problem={problem} />}
        <TextField
          fullWidth
          required
          autoFocus
          label={translate('sign_in.username')}
          name="username"
          value={username}
          onChange={(event) => setUsername(event.target.value)}
          slotProps={{ htmlInput: { autoComplete: 'username', autoCapitalize: 'none' } }}
        />
        <PasswordField
          label="sign_in.password"
          name="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        <Button
          type="submit"
          fullWidth
          size="large"
          variant="contained"
          disabled={busy}
          sx={{ mt: 2 }}
        >
          {translate(busy ? 'sign_in.busy' : 'sign_in.submit')}
        </Button>
      </form>
      <Typography variant="caption" sx={{ display: 'block', mt: 2, color: 'text.secondary' }}>
        {translate('sign_in.no_account')}
      </Typography>
    </DoorPage>
  );
};

const Refusal = ({ problem }: { problem: Problem }) => {
  const translate = useTranslate();
  const isLocked = problem.code === 'sign-in.locked';
  return (
    <Alert severity={problem.status === 429 ? 'warning' : 'error'} role="alert" sx={{ mb: 1 }}>
      {problem.status === 401
        ? translate('sign_in.failed')
        : translate(`problem.${problem.code}`, { _: problem.detail })}
      {isLocked && <Typography variant="body2">{translate('sign_in.locked')}</Typography>}
    </Alert>
  );
};
