import { Alert, AlertTitle, Box } from '@mui/material';
import type { FieldError } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { fieldMessage } from '../kernel/problem.js';

interface Props {
  faults: readonly FieldError[];
  /** What to say when there is none. */
  clean?: string;
}

/** What has to be put right before the version can be submitted. */
export const FaultList = ({ faults, clean = 'packs.no_faults' }: Props) => {
  const translate = useTranslate();
  if (!faults.length) {
    return (
      <Alert severity="success" variant="outlined">
        {translate(clean)}
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
