import { Box, TableCell, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { minuteOf } from '../../kernel/dates.js';
import { DateText } from '../../kernel/parts/DateText.js';
import { PlainTable } from '../../kernel/parts/PlainTable.js';
import type { AlertRun } from '../../kernel/views.js';

const counts = ['opened', 'reopened', 'raised', 'eased', 'closed'] as const;
const heads = ['started', 'kind', 'status', 'duration', 'read', ...counts, 'pack'];

/** The latest run in one sentence. */
export const LastRun = ({ run }: { run: AlertRun }) => {
  const translate = useTranslate();
  const took = useDuration();
  const { startedAt, rowsRead: read, opened, reopened, closed } = run;
  return (
    <Typography sx={{ fontWeight: 650, mb: 1.5 }} data-testid="last-run">
      {translate('alerts.runs.last', {
        ...{ at: minuteOf(startedAt), duration: took(run.durationMs), read, closed },
        opened: opened + reopened,
      })}
    </Typography>
  );
};

export const RunTable = ({ runs }: { runs: readonly AlertRun[] }) => {
  const translate = useTranslate();
  const took = useDuration();
  return (
    <PlainTable heads={heads.map((head) => `alerts.runs.${head}`)}>
      {runs.map((run) => (
        <TableRow key={run.id} data-run={run.status}>
          <TableCell>
            <DateText at={run.startedAt} />
          </TableCell>
          <TableCell sx={{ whiteSpace: 'nowrap' }}>
            {translate(`alerts.runs.kind_${run.kind}`, { by: run.askedBy ?? '' })}
          </TableCell>
          <TableCell sx={{ minWidth: 90 }}>
            {translate(`alerts.runs.status_${run.status}`)}
            {run.error && (
              <Box sx={{ color: 'error.main', fontSize: 12, overflowWrap: 'anywhere' }}>
                {translate('alerts.runs.error', { error: run.error })}
              </Box>
            )}
          </TableCell>
          <TableCell sx={{ whiteSpace: 'nowrap' }}>{took(run.durationMs)}</TableCell>
          <TableCell>{run.rowsRead}</TableCell>
          {counts.map((name) => (
            <TableCell key={name}>{run[name]}</TableCell>
          ))}
          <TableCell sx={{ whiteSpace: 'nowrap' }}>{run.packVersion}</TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
};

const useDuration = () => {
  const translate = useTranslate();
  return (ms: number | null): string => {
    if (ms === null) return translate('common.none');
    return ms < 1000
      ? translate('alerts.runs.ms', { ms })
      : translate('alerts.runs.seconds', { s: (ms / 1000).toFixed(1) });
  };
};
