import { Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import type { TripRow } from '../kernel/views.js';
import { PurposeChip, StatusChip, TripDates, TripMarks } from './marks.js';

/** One trip on a card: where to, whom to see, who goes, when, and what stays marked. */
export const TripCard = ({ trip }: { trip: TripRow }) => {
  const { list } = usePunctuation();
  return (
    <Stack spacing={0.5} sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap' }}>
        <StatusChip status={trip.status} />
        <PurposeChip purpose={trip.purpose} />
        <TripMarks trip={trip} />
      </Box>
      <Where trip={trip} />
      <Typography variant="caption" component="div">
        <TripDates trip={trip} />
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {[trip.no, trip.unit.name, list(trip.travellers)].filter(Boolean).join(' · ')}
      </Typography>
    </Stack>
  );
};

/** Places, and the enterprises to be seen there. */
export const Where = ({ trip }: { trip: TripRow }) => {
  const translate = useTranslate();
  const { list } = usePunctuation();
  const { places, enterprises } = trip;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="body2" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
        {places.length ? list(places) : translate('trips.no_place')}
      </Typography>
      {enterprises.length > 0 && (
        <Typography variant="caption" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {list(enterprises)}
        </Typography>
      )}
    </Box>
  );
};
