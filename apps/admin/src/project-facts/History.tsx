import { Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { minuteOf } from '../kernel/dates.js';
import type { ProjectFact } from '../kernel/views.js';

/** Who claimed, who verified or returned, and why; oldest first. */
export const History = ({ history }: Pick<ProjectFact, 'history'>) => {
  const translate = useTranslate();
  return (
    <Stack component="ol" spacing={0.75} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {history.map(({ status, reason, at, by, unit }) => (
        <Box component="li" key={`${at}${status}`}>
          <Typography variant="body2">
            {translate(`facts.step.${status}`)} · {unit} · {by}{' '}
            <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
              {minuteOf(at)}
            </Typography>
          </Typography>
          {reason && (
            <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
              {reason}
            </Typography>
          )}
        </Box>
      ))}
    </Stack>
  );
};
