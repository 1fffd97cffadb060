import { Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { PackChangeView } from '../kernel/views.js';
import { PendingChip } from './marks.js';

/** What a version changes: by question, old → new, with the sources where they differ. */
export const ChangeLines = ({ changes }: { changes: readonly PackChangeView[] }) => {
  const groups = [...new Set(changes.map(({ group }) => group))];
  return (
    <Stack spacing={1.5} data-testid="pack-changes">
      {groups.map((group) => (
        <Box key={group}>
          <Typography variant="h3" sx={{ mb: 0.5 }}>
            {group}
          </Typography>
          <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
            {changes
              .filter((change) => change.group === group)
              .map((change) => (
                <ChangeLine key={change.path} change={change} />
              ))}
          </Stack>
        </Box>
      ))}
    </Stack>
  );
};

const ChangeLine = ({ change }: { change: PackChangeView }) => {
  const translate = useTranslate();
  const { label, from, to, pending, settled } = change;
  return (
    <Box component="li" sx={{ borderLeft: 3, borderColor: 'primary.light', pl: 1.25 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {label} {pending && <PendingChip />}
      </Typography>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {from === to ? (
          translate('packs.value_same', { value: to ?? '' })
        ) : (
          <>
            <del>{from ?? translate('packs.added')}</del> →{' '}
            <Box component="ins" sx={{ fontWeight: 650, textDecoration: 'none' }}>
              {to ?? translate('packs.removed')}
            </Box>
          </>
        )}
      </Typography>
      <SourceChange change={change} />
      {settled && (
        <Typography variant="caption" sx={{ display: 'block' }}>
          {translate(`packs.${settled}`)}
        </Typography>
      )}
    </Box>
  );
};

const SourceChange = ({ change: { sourceFrom, sourceTo } }: { change: PackChangeView }) => {
  const translate = useTranslate();
  if (sourceFrom === null && sourceTo === null) return null;
  return (
    <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
      {translate('packs.source_change', {
        from: sourceFrom ?? translate('common.none'),
        to: sourceTo ?? translate('common.none'),
      })}
    </Typography>
  );
};
