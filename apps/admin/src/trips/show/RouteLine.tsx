import { Box, Typography } from '@mui/material';
import { daysBetween } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import type { TripContentView } from '../../kernel/views.js';

/** Place after place, each with its days: the whole way in one line, wrapped on a phone. */
export const RouteLine = ({ content }: { content: TripContentView }) => {
  const translate = useTranslate();
  const stops = content.stops.toSorted((a, b) => (a.arrivesOn < b.arrivesOn ? -1 : 1));
  if (!stops.length) return null;
  return (
    <Box
      component="ol"
      aria-label={translate('trips.route_line')}
      data-testid="route-line"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, listStyle: 'none', p: 0, mt: 0, mb: 1.5 }}
    >
      {stops.map(({ place, arrivesOn, leavesOn }, at) => (
        <Box component="li" key={`${place}${at}`} sx={{ display: 'flex', gap: 0.75 }}>
          {at > 0 && <span aria-hidden>→</span>}
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            <b>{place}</b>{' '}
            {translate('trips.stay', {
              from: arrivesOn.slice(5),
              to: leavesOn.slice(5),
              days: daysBetween(arrivesOn, leavesOn) + 1,
            })}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};
