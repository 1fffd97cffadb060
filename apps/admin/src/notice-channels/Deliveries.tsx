import { TableCell, TableRow } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { minuteOf } from '../kernel/dates.js';
import { Section } from '../kernel/parts/Facts.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { DeliveryRow } from '../kernel/views.js';

const heads = ['told', 'title', 'status', 'attempts', 'lastError'].map(
  (name) => `channels.delivery_${name}`,
);

/** The last messages of a channel: sent, waiting, or parked and why. */
export const Deliveries = ({ channelId }: { channelId: string }) => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['notice-channels', channelId, 'deliveries'],
    queryFn: () => read<{ data: DeliveryRow[] }>(`/notice-channels/${channelId}/deliveries`),
  });
  return (
    <Section title={translate('channels.deliveries')}>
      {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {data?.data.length === 0 && translate('channels.no_deliveries')}
      {data && data.data.length > 0 && (
        <PlainTable heads={heads}>
          {data.data.map((row) => (
            <Delivery key={row.id} row={row} />
          ))}
        </PlainTable>
      )}
    </Section>
  );
};

const Delivery = ({ row }: { row: DeliveryRow }) => {
  const translate = useTranslate();
  const when = row.sentAt ?? row.nextTryAt;
  return (
    <TableRow>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{minuteOf(row.createdAt)}</TableCell>
      <TableCell>{row.title}</TableCell>
      <TableCell>
        {translate(`channels.status_${row.status}`, { when: when ? minuteOf(when).slice(-5) : '' })}
      </TableCell>
      <TableCell>{row.attempts}</TableCell>
      <TableCell>{row.lastError ?? '—'}</TableCell>
    </TableRow>
  );
};
