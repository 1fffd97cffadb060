import { Alert, AlertTitle, Button, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { minuteOf } from '../kernel/dates.js';
import type { LeadDetail } from '../kernel/views.js';
import { ChangeText } from './ChangeText.js';

/** On the project's page: what has been asked for and is not in force yet. */
export const WaitingNote = ({ waiting }: Pick<LeadDetail, 'waiting'>) => {
  const translate = useTranslate();
  if (waiting.length === 0) return null;
  return (
    <Stack spacing={1} sx={{ mb: 2 }}>
      {waiting.map((change) => (
        <Alert
          key={change.id}
          severity="info"
          data-testid="waiting"
          action={
            <Button
              component={Link}
              to={`/change-requests/${change.id}/show`}
              color="inherit"
              size="small"
              sx={{ whiteSpace: 'nowrap' }}
            >
              {translate('changes.open')}
            </Button>
          }
        >
          <AlertTitle>{translate(`changes.waiting_${change.kind}`)}</AlertTitle>
          <ChangeText change={change} />
          {translate('changes.asked_by', {
            by: change.requestedBy.name,
            at: minuteOf(change.requestedAt),
          })}
        </Alert>
      ))}
    </Stack>
  );
};
