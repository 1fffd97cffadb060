import { Box, Typography } from '@mui/material';
import { isWeekend, weekdayOf } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { todayOn } from '../../kernel/dates.js';
import type { TripRow } from '../../kernel/views.js';
import { DayTrips, type MonthProps } from './DayTrips.js';
import { daysOf, tripsByDay, weeksOf } from './monthTrips.js';

/** A month as a table, weeks from Monday; reads and tabs in the order of its days. */
export const MonthTable = ({ month, trips }: MonthProps) => {
  const translate = useTranslate();
  const byDay = tripsByDay(trips, daysOf(month));
  return (
    <Box
      component="table"
      data-testid="month"
      aria-label={translate('trips.calendar')}
      sx={{ width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' }}
    >
      <thead>
        <tr>
          {[0, 1, 2, 3, 4, 5, 6].map((weekday) => (
            <Box component="th" key={weekday} scope="col" sx={{ p: 0.5, fontSize: 13 }}>
              {translate(`trips.weekday_${weekday}`)}
            </Box>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, at) => (
          <tr key={at}>
            {week.map((on, place) => (
              <Day key={on ?? place} on={on} trips={on ? (byDay.get(on) ?? []) : []} />
            ))}
          </tr>
        ))}
      </tbody>
    </Box>
  );
};

const Day = ({ on, trips }: { on: string | null; trips: readonly TripRow[] }) => {
  const translate = useTranslate();
  if (!on) return <td />;
  const weekday = translate(`trips.weekday_${weekdayOf(on)}`);
  return (
    <Box
      component="td"
      data-day={on}
      sx={{
        border: 1,
        borderColor: 'divider',
        verticalAlign: 'top',
        height: 96,
        p: 0.75,
        ...(on === todayOn() && { outline: '2px solid', outlineColor: 'primary.main' }),
      }}
    >
      <Typography
        variant="caption"
        aria-label={translate('trips.calendar_day', { on, weekday, count: trips.length })}
        sx={{ color: isWeekend(on) ? 'text.secondary' : 'text.primary', fontWeight: 650 }}
      >
        {Number(on.slice(8))}
      </Typography>
      <DayTrips trips={trips} />
    </Box>
  );
};
