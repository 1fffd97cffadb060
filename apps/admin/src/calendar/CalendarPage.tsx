import { Alert, Box, Button, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { todayOn } from '../kernel/dates.js';
import { Section } from '../kernel/parts/Facts.js';
import { LoadState } from '../kernel/parts/LoadState.js';
import { Page } from '../kernel/parts/Page.js';
import type { CalendarView } from '../kernel/views.js';
import { DaySheet } from './DaySheet.js';
import { MonthGrid } from './MonthGrid.js';
import { YearSheet } from './YearSheet.js';

/** 工作日历: a year at a glance, 休 and 班 with their source; a year nobody entered says so. */
export const CalendarPage = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const [year, setYear] = useState(Number(todayOn().slice(0, 4)));
  const { data, error, refetch } = useQuery({
    queryKey: ['calendar', year],
    queryFn: () => read<CalendarView>('/calendar', { year }),
  });
  return (
    <Page title={translate('calendar.title', { year })} actions={<Years {...{ year, setYear }} />}>
      <LoadState data={data} error={error} refetch={refetch} height={480} />
      {data && <Body calendar={data} />}
    </Page>
  );
};

const Years = ({ year, setYear }: { year: number; setYear: (year: number) => void }) => {
  const translate = useTranslate();
  return (
    <>
      <Button onClick={() => setYear(year - 1)}>
        {translate('calendar.of_year', { year: year - 1 })}
      </Button>
      <Button onClick={() => setYear(year + 1)}>
        {translate('calendar.of_year', { year: year + 1 })}
      </Button>
    </>
  );
};

const Body = ({ calendar }: { calendar: CalendarView }) => {
  const client = useQueryClient();
  const [open, setOpen] = useState<string | null>(null);
  const { year, marks, can } = calendar;
  const byDay = new Map(marks.map((mark) => [mark.day, mark]));
  const close = () => setOpen(null);
  const refresh = () => void client.invalidateQueries({ queryKey: ['calendar'] });
  return (
    <>
      <Notice calendar={calendar} onEdit={can.edit ? () => setOpen('year') : undefined} />
      <Box sx={grid}>
        {Array.from({ length: 12 }, (_, index) => (
          <MonthGrid
            key={index}
            year={year}
            month={index + 1}
            marks={byDay}
            onDay={can.edit ? setOpen : undefined}
          />
        ))}
      </Box>
      <Moved calendar={calendar} />
      {open === 'year' && <YearSheet calendar={calendar} onDone={refresh} onClose={close} />}
      {open && open !== 'year' && (
        <DaySheet day={open} mark={byDay.get(open)} onDone={refresh} onClose={close} />
      )}
    </>
  );
};

const grid = {
  display: 'grid',
  gap: 2.5,
  mb: 2,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
};

/** Whether the year is known, from where, and the legend. */
const Notice = ({ calendar, onEdit }: { calendar: CalendarView; onEdit?: () => void }) => {
  const translate = useTranslate();
  const { year, notice, workdays } = calendar;
  const edit = onEdit && (
    <Button color="inherit" size="small" onClick={onEdit} data-verb="enter-year">
      {translate('calendar.enter_year')}
    </Button>
  );
  return (
    <Box sx={{ mb: 2 }}>
      {notice.isKnown ? (
        <Alert severity="success" variant="outlined" action={edit}>
          {translate('calendar.known', { year, workdays, source: notice.source ?? '' })}
        </Alert>
      ) : (
        <Alert severity="warning" action={edit}>
          {translate('calendar.unknown', { year })}
        </Alert>
      )}
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate('calendar.legend')} {onEdit && translate('calendar.edit_hint')}
      </Typography>
    </Box>
  );
};

const Moved = ({ calendar: { marks } }: { calendar: CalendarView }) => {
  const translate = useTranslate();
  const own = marks.filter(({ isOwn }) => isOwn);
  if (!own.length) return null;
  return (
    <Section title={translate('calendar.own')}>
      {own.map(({ day, kind, name, source }) => (
        <Typography
          key={day}
          variant="body2"
          sx={{ borderTop: 1, borderColor: 'divider', py: 0.5 }}
        >
          <strong>{day}</strong> {translate(`calendar.kinds.${kind}`)} · {name} · {source}
        </Typography>
      ))}
    </Section>
  );
};
