import { Box, Link as TextLink, Typography } from '@mui/material';
import { daysBetween } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { AlertsToday } from '../../kernel/views.js';

/** What falls due within a week and is not missed yet, the nearest first; each opens where it is done. */
export const DueList = ({ due, today }: Pick<AlertsToday, 'due' | 'today'>) => {
  const translate = useTranslate();
  const when = useWhen(today);
  if (!due.length) return null;
  return (
    <Box component="section" sx={{ pt: 1.5 }} data-testid="due">
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {translate('alerts.today.due')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {due.map(({ kind, on, title, path, unit }) => (
          <Box
            component="li"
            key={`${kind}${path}${title}`}
            sx={{ py: 0.75, borderTop: 1, borderColor: 'divider', overflowWrap: 'anywhere' }}
          >
            <Typography variant="body2">
              <b>{when(on)}</b> · {translate(`alerts.today.kind.${kind}`)} ·{' '}
              <TextLink component={Link} to={path}>
                {title}
              </TextLink>
            </Typography>
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              {on} · {unit}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
};

const useWhen = (today: string) => {
  const translate = useTranslate();
  return (on: string): string => {
    const count = daysBetween(today, on);
    if (count === 0) return translate('alerts.today.due_today');
    return count === 1
      ? translate('alerts.today.due_tomorrow')
      : translate('alerts.today.due_in', { count });
  };
};
