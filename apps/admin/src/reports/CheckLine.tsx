import { Alert, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { minuteOf } from '../kernel/dates.js';
import type { FunnelCheck } from '../kernel/views.js';

/** What the last nightly comparison with the events found: a difference is said aloud. */
export const CheckLine = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { data } = useQuery({
    queryKey: ['reports', 'checks'],
    queryFn: () => read<FunnelCheck[]>('/reports/funnel/checks'),
  });
  const [last] = data ?? [];
  if (!last) return null;
  const differing = last.differingLeadIds.length + last.differingCells;
  const words = translate(differing ? 'reports.check_differs' : 'reports.check_agrees', {
    at: minuteOf(last.checkedAt),
    leads: last.leads,
    differing,
  });
  if (differing) return <Alert severity="error">{words}</Alert>;
  return (
    <Typography variant="caption" sx={{ color: 'text.secondary' }}>
      {words}
    </Typography>
  );
};
