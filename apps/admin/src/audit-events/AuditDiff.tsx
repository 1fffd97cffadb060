import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import type { AuditEventRow } from '../kernel/views.js';
import { differences } from './diff.js';

/** Before → after, field by field. */
export const AuditDiff = (props: { event?: AuditEventRow }) => {
  const translate = useTranslate();
  const event = useRecordContext<AuditEventRow>({ record: props.event });
  if (!event) return null;
  const changed = differences(event.before, event.after);
  return (
    <Box sx={{ p: 1, overflowX: 'auto' }}>
      {changed.length === 0 ? (
        <Typography variant="body2">{translate('audit.no_diff')}</Typography>
      ) : (
        <Table size="small" sx={{ width: 'auto' }}>
          <TableHead>
            <TableRow>
              <TableCell>{translate('audit.field')}</TableCell>
              <TableCell>{translate('audit.before')}</TableCell>
              <TableCell>{translate('audit.after')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {changed.map(({ field, before, after }) => (
              <TableRow key={field}>
                <TableCell>{translate(`resources.leads.fields.${field}`, { _: field })}</TableCell>
                <TableCell sx={{ color: 'text.secondary' }}>{written(before)}</TableCell>
                <TableCell>{written(after)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      <Typography variant="caption" sx={{ display: 'block', mt: 1, color: 'text.secondary' }}>
        {translate('audit.request')} {event.requestId ?? '—'}
      </Typography>
    </Box>
  );
};

const written = (value: unknown): string => {
  if (value === null || value === undefined) return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};
