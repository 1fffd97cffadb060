import { Alert, Box, Button, Typography, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { standingTripStatuses } from '@luodi/domain';
import { useGetList, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { todayOn } from '../../kernel/dates.js';
import { LoadState } from '../../kernel/parts/LoadState.js';
import { Page } from '../../kernel/parts/Page.js';
import type { TripRow } from '../../kernel/views.js';
import { TripTabs } from '../TripTabs.js';
import { Agenda } from './Agenda.js';
import { MonthTable } from './MonthTable.js';
import { monthAfter, monthBefore, monthSpan } from './monthTrips.js';

const most = 100;

/** Who is out where on which day: a month at a time; on a phone a list of its days. */
export const TripCalendarPage = () => {
  const translate = useTranslate();
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const month = useMonth();
  const { data, total, error, refetch } = useMonthTrips(month);
  const View = isPhone ? Agenda : MonthTable;
  return (
    <Page title={translate('trips.calendar')} above={<TripTabs at="calendar" />}>
      <MonthPicker month={month} />
      <LoadState data={data} error={error} refetch={refetch} height={320} />
      {data && (total ?? 0) > most && (
        <Alert severity="info" variant="outlined" sx={{ mb: 1 }}>
          {translate('trips.calendar_more', { total, shown: most })}
        </Alert>
      )}
      {data && <View month={month} trips={data} />}
      {data?.length === 0 && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {translate('trips.calendar_empty')}
        </Typography>
      )}
    </Page>
  );
};

const useMonth = (): string => {
  const [params] = useSearchParams();
  const asked = params.get('month') ?? '';
  return /^20\d{2}-(0[1-9]|1[0-2])$/.test(asked) ? asked : todayOn().slice(0, 7);
};

const useMonthTrips = (month: string) =>
  useGetList<TripRow>('trips', {
    filter: { ...monthSpan(month), status: standingTripStatuses },
    pagination: { page: 1, perPage: most },
    sort: { field: 'departsOn', order: 'ASC' },
  });

const MonthPicker = ({ month }: { month: string }) => {
  const translate = useTranslate();
  const [, setParams] = useSearchParams();
  const [year, number] = month.split('-').map(Number);
  const go = (to: string) => setParams({ month: to }, { replace: true });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
      <Typography variant="h2" aria-live="polite" sx={{ minWidth: 130 }}>
        {translate('trips.calendar_month', { year, month: number })}
      </Typography>
      <Button onClick={() => go(monthBefore(month))}>{translate('trips.calendar_before')}</Button>
      <Button onClick={() => go(todayOn().slice(0, 7))}>{translate('trips.calendar_today')}</Button>
      <Button onClick={() => go(monthAfter(month))}>{translate('trips.calendar_next')}</Button>
    </Box>
  );
};
