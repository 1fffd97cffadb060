import { Alert, AlertTitle, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ClaimsMatrix } from '../kernel/views.js';

/** Who holds the project for now, until when, and the reasons in the order they were weighed. */
export const HoldNote = ({ hold }: Pick<ClaimsMatrix, 'hold'>) => {
  const translate = useTranslate();
  const { unit, until, basis, reasons, termDays, isTermPending } = hold;
  const title = unit
    ? translate(until ? 'claims.held_until' : 'claims.held', { unit, until })
    : translate('claims.held_by_nobody');
  return (
    <Alert severity={unit ? 'info' : 'warning'} sx={{ mb: 2 }} data-testid="hold">
      <AlertTitle>
        {title} · {translate(`claims.basis_${basis}`)}
      </AlertTitle>
      {reasons.map((reason) => (
        <Typography key={reason} variant="body2">
          {reason}
        </Typography>
      ))}
      <Typography variant="caption" sx={{ display: 'block', mt: 0.5 }}>
        {translate(isTermPending ? 'claims.term_pending' : 'claims.term', { days: termDays })}
      </Typography>
    </Alert>
  );
};
