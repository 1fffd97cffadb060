import { Box, ButtonBase, Typography } from '@mui/material';
import { dayKinds, isWeekend } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { todayOn } from '../kernel/dates.js';
import { useWords } from '../kernel/i18n/words.js';
import type { CalendarMark } from '../kernel/views.js';
import { monthDays } from '../kernel/monthDays.js';

interface Props {
  year: number;
  month: number;
  marks: ReadonlyMap<string, CalendarMark>;
  /** Opens a day for entering; absent where the reader may not. */
  onDay?: (day: string) => void;
}

/** One month, weeks from Monday; what departs from the plain week carries its sign. */
export const MonthGrid = ({ year, month, marks, onDay }: Props) => {
  const translate = useTranslate();
  const weekdays = translate('calendar.weekdays').split(' ');
  return (
    <Box component="section" aria-label={`${year}-${String(month).padStart(2, '0')}`}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {translate('calendar.month', { month })}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(7, minmax(0, 1fr))', gap: '2px' }}>
        {weekdays.map((weekday) => (
          <Typography key={weekday} variant="caption" aria-hidden sx={{ textAlign: 'center' }}>
            {weekday}
          </Typography>
        ))}
        {monthDays(year, month).map((day, index) =>
          day ? (
            <DayCell key={day} day={day} mark={marks.get(day)} onDay={onDay} />
          ) : (
            <span key={`blank-${index}`} />
          ),
        )}
      </Box>
    </Box>
  );
};

const grounds = {
  rest: { bgcolor: '#fdecea', color: 'error.main' },
  work: { bgcolor: '#e6f0f9', color: 'primary.main' },
  standard: { bgcolor: 'transparent', color: 'text.primary' },
} as const;

interface CellProps extends Pick<Props, 'onDay'> {
  day: string;
  mark?: CalendarMark;
}

const DayCell = ({ day, mark, onDay }: CellProps) => {
  const { word } = useWords(dayKinds);
  const plain = { color: isWeekend(day) ? 'text.secondary' : 'text.primary' };
  const isMoved = mark && mark.kind !== 'standard';
  const said = [day, mark?.name, mark && word(mark.kind)].filter(Boolean).join(' ');
  const look = {
    ...(mark ? grounds[mark.kind] : plain),
    display: 'block',
    minHeight: 34,
    borderRadius: 1,
    textAlign: 'center',
    font: 'inherit',
    fontSize: 13,
    lineHeight: 1.25,
    ...(day === todayOn() && { outline: '2px solid', outlineColor: 'primary.main' }),
  } as const;
  const inner = (
    <>
      {Number(day.slice(8))}
      <Box component="span" sx={{ display: 'block', fontSize: 11, fontWeight: 650 }}>
        {isMoved ? word(mark.kind) : ''}
      </Box>
    </>
  );
  return onDay ? (
    <ButtonBase data-day={day} aria-label={said} title={said} sx={look} onClick={() => onDay(day)}>
      {inner}
    </ButtonBase>
  ) : (
    <Box data-day={day} title={said} sx={look}>
      {inner}
    </Box>
  );
};
