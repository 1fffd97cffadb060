import { Box, Link as TextLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';
import type { TripRow } from '../../kernel/views.js';

export interface MonthProps {
  /** 'YYYY-MM'. */
  month: string;
  trips: readonly TripRow[];
}

/** The trips of one day, each a link: who, and where. */
export const DayTrips = ({ trips }: { trips: readonly TripRow[] }) => {
  const { list } = usePunctuation();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {trips.map(({ id, travellers, places, unit }) => (
        <Box component="li" key={id} sx={{ mb: 0.5, fontSize: 13, overflowWrap: 'anywhere' }}>
          <TextLink component={Link} to={`/trips/${id}/show`} title={unit.name} underline="hover">
            {list(travellers)} → {list(places)}
          </TextLink>
        </Box>
      ))}
    </Box>
  );
};
