import { Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { SchemeChangeView } from '../kernel/views.js';

/** What a version changes, line by line: old → new. */
export const SchemeChanges = ({ changes }: { changes: readonly SchemeChangeView[] }) => {
  const translate = useTranslate();
  if (!changes.length) return <>{translate('assessments.no_changes')}</>;
  return (
    <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {changes.map(({ itemId, label, from, to }) => (
        <Box
          key={itemId}
          component="li"
          sx={{ borderLeft: 3, borderColor: 'primary.light', pl: 1.25 }}
        >
          <Typography variant="body2" sx={{ fontWeight: 650 }}>
            {label}
          </Typography>
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            <del>{from ?? translate('assessments.added')}</del> →{' '}
            <Box component="ins" sx={{ textDecoration: 'none' }}>
              {to ?? translate('assessments.removed')}
            </Box>
          </Typography>
        </Box>
      ))}
    </Stack>
  );
};
