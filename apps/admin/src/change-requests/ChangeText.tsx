import { useDescribe } from '../kernel/describeField.js';
import type { WaitingChange } from '../kernel/views.js';
import { Typography } from '@mui/material';

/** A change in one line: what, from what, to what. */
export const ChangeText = ({ change }: { change: Pick<WaitingChange, 'changes'> }) => {
  const describe = useDescribe();
  return (
    <>
      {change.changes.map(({ field, label, before, after }) => (
        <Typography key={field} variant="body2" component="span" sx={{ display: 'block' }}>
          {label} {describe(field, before)} → <strong>{describe(field, after)}</strong>
        </Typography>
      ))}
    </>
  );
};
