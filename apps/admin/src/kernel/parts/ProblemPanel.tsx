import { Alert, AlertTitle, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { asProblem } from '../problem.js';
import { Findings } from './Findings.js';

interface Props {
  error: unknown;
  title?: string;
  onRetry?: () => void;
}

/** What went wrong, in place and staying there: the server's words, its findings, the request number. */
export const ProblemPanel = ({ error, title = 'problem.title', onRetry }: Props) => {
  const translate = useTranslate();
  const problem = asProblem(error);
  const retry = onRetry && (
    <Button color="inherit" size="small" onClick={onRetry}>
      {translate('common.retry')}
    </Button>
  );
  return (
    <Alert severity="error" action={retry} role="alert" sx={{ my: 1 }}>
      <AlertTitle>{translate(title)}</AlertTitle>
      <Typography variant="body2">
        {translate(`problem.${problem.code}`, { _: problem.detail })}
      </Typography>
      {problem.findings && <Findings findings={problem.findings} />}
      {problem.requestId && (
        <Typography variant="caption">
          {translate('problem.request', { id: problem.requestId })}
        </Typography>
      )}
    </Alert>
  );
};
