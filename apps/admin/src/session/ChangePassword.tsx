import { Alert, Button, Paper, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ErrorSummary } from '../kernel/form/ErrorSummary.js';
import { request } from '../kernel/http.js';
import { Page } from '../kernel/parts/Page.js';
import { asProblem, type Problem } from '../kernel/problem.js';
import { PasswordField } from './PasswordField.js';

const blank = { current: '', next: '', repeat: '' };

/** A new password for my own account. */
export const ChangePassword = () => {
  const translate = useTranslate();
  const [values, setValues] = useState(blank);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isDone, setDone] = useState(false);
  const { current, next, repeat } = values;
  const differs = repeat !== '' && repeat !== next;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setDone(false);
    if (repeat !== next) return;
    try {
      await request('POST', '/session/password-change', { body: { current, next } });
      setValues(blank);
      setProblem(null);
      setDone(true);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <Page title={translate('password.title')} wide={false}>
      <Paper
        variant="outlined"
        component="form"
        onSubmit={(event) => void submit(event)}
        sx={{ p: 2, maxWidth: 440 }}
      >
        <ErrorSummary problem={problem} resource="session" />
        {isDone && <Alert severity="success">{translate('password.done')}</Alert>}
        {(['current', 'next', 'repeat'] as const).map((name) => (
          <PasswordField
            key={name}
            name={name}
            label={`password.${name}`}
            value={values[name]}
            onChange={(value) => setValues({ ...values, [name]: value })}
            autoComplete={name === 'current' ? 'current-password' : 'new-password'}
            error={name === 'repeat' && differs ? translate('invitation.mismatch') : undefined}
            hint={name === 'next' ? translate('invitation.hint') : undefined}
          />
        ))}
        <Typography variant="caption" sx={{ display: 'block', my: 1 }}>
          {translate('password.others_out')}
        </Typography>
        <Button type="submit" variant="contained">
          {translate('password.submit')}
        </Button>
      </Paper>
    </Page>
  );
};
