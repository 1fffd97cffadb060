import { Alert, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { TripDetail } from '../../kernel/views.js';
import { DateText } from '../../kernel/parts/DateText.js';

/** Another unit on its way to the same enterprise: both are told. */
export const Notices = ({ trip }: { trip: TripDetail }) => {
  const translate = useTranslate();
  if (!trip.notices.length) return null;
  return (
    <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
      {trip.notices.map(({ tripNo, unit, enterprise, departsOn, returnsOn, at }) => (
        <Typography key={`${tripNo}${enterprise}`} variant="body2">
          {translate('trips.notice', {
            tripNo,
            unit,
            enterprise,
            from: departsOn ?? '',
            to: returnsOn ?? '',
          })}{' '}
          <DateText at={at} />
        </Typography>
      ))}
    </Alert>
  );
};
