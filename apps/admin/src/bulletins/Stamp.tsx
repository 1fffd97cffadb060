import { Alert, Typography } from '@mui/material';
import { bulletinStamp } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import type { BulletinDetail } from '../kernel/views.js';

/** What is printed on every page: cut-off, knowledge, basis, digest. */
export const Stamp = ({ bulletin }: { bulletin: BulletinDetail }) => {
  const translate = useTranslate();
  return (
    <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
      {bulletinStamp(bulletin)}
      <Typography variant="caption" component="p" sx={{ overflowWrap: 'anywhere', mt: 0.5 }}>
        {translate('bulletins.kept', { digest: bulletin.digest })}
      </Typography>
    </Alert>
  );
};
