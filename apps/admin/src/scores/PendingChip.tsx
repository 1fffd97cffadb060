import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';

/** 待确认: no document settles this number, and it says so wherever it decides something. */
export const PendingChip = ({ pending }: { pending: boolean }) => {
  const translate = useTranslate();
  if (!pending) return null;
  const label = translate('scores.pending');
  return <Chip size="small" variant="outlined" color="warning" label={label} sx={{ height: 20 }} />;
};
