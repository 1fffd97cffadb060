import { Alert, AlertTitle, Box } from '@mui/material';
import type { FieldError } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { fieldMessage } from '../kernel/problem.js';

/** What has to be put right before the version can be submitted. */
export const FaultList = ({ faults }: { faults: readonly FieldError[] }) => {
  const translate = useTranslate();
  if (!faults.length) {
    return (
      <Alert severity="success" variant="outlined">
        {translate('packs.no_faults')}
      </Alert>
    );
  }
  return (
    <Alert severity="error" variant="outlined" data-testid="pack-faults">
      <AlertTitle>{translate('packs.faults', { count: faults.length })}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {faults.map((fault) => (
          <li key={`${fault.field}${fault.reason}`}>{fieldMessage(fault)}</li>
        ))}
      </Box>
    </Alert>
  );
};
