import { Box, Typography } from '@mui/material';
import { weekdayOf } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { DayTrips, type MonthProps } from './DayTrips.js';
import { daysOf, tripsByDay } from './monthTrips.js';

/** The days of a month on which somebody is away, one under the other. */
export const Agenda = ({ month, trips }: MonthProps) => {
  const translate = useTranslate();
  const byDay = [...tripsByDay(trips, daysOf(month))].filter(([, away]) => away.length);
  return (
    <Box component="ol" data-testid="agenda" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {byDay.map(([on, away]) => (
        <Box component="li" key={on} sx={{ borderTop: 1, borderColor: 'divider', py: 1 }}>
          <Typography variant="body2" sx={{ fontWeight: 650, mb: 0.5 }}>
            {on} {translate(`trips.weekday_${weekdayOf(on)}`)}
          </Typography>
          <DayTrips trips={away} />
        </Box>
      ))}
    </Box>
  );
};
