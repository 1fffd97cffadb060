import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { minuteOf } from '../kernel/dates.js';
import type { ChannelRow } from '../kernel/views.js';

/** Whether a channel carries anything at present: in words, the colour only beside them. */
export const ChannelState = ({ row }: { row: ChannelRow }) => {
  const translate = useTranslate();
  if (!row.isActive) return <Chip size="small" label={translate('channels.off')} />;
  if (row.parked > 0) {
    const label = translate('channels.parked', { count: row.parked });
    return <Chip size="small" color="error" label={label} />;
  }
  if (row.restsUntil) {
    const label = translate('channels.rests', { until: minuteOf(row.restsUntil).slice(-5) });
    return <Chip size="small" color="warning" label={label} />;
  }
  return <Chip size="small" color="success" label={translate('channels.on')} />;
};
