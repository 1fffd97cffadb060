import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Chip, Paper, Typography } from '@mui/material';
import { dayMarkKinds, tripBounds, weekdayOf } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useWords } from '../../kernel/i18n/words.js';
import { AppointmentFields } from './AppointmentFields.js';
import { useTripDays } from './DatesInput.js';
import { markedDays } from './tripForm.js';

type Values = Record<string, unknown>;

/** One card per day: whom to see, or in one tap that the day is spent travelling. */
export const DayCards = () => {
  const translate = useTranslate();
  const days = useTripDays().slice(0, tripBounds.days);
  const { append, remove, fields } = useFieldArray({ name: 'appointments' });
  const typed = (useWatch({ name: 'appointments' }) ?? []) as Values[];
  const places = fields.map(({ id }, at) => ({ id, at, on: typed[at]?.on as string }));
  // The dates moved under an appointment: it stays in sight until its own day is changed.
  const outside = places.filter(({ on }) => !days.includes(on));
  const card = (on: string) => ({
    appointments: places.filter((place) => place.on === on),
    onRemove: remove,
  });
  return (
    <>
      {!days.length && <Typography variant="body2">{translate('trips.days_waiting')}</Typography>}
      {days.map((on, at) => (
        <DayCard key={on} on={on} no={at + 1} onAdd={() => append(blank(on))} {...card(on)} />
      ))}
      {outside.length > 0 && (
        <Paper variant="outlined" sx={{ p: 1.5, mb: 1.5, borderColor: 'warning.main' }}>
          <Typography variant="body2">{translate('trips.outside_dates')}</Typography>
          {outside.map(({ id, at }) => (
            <AppointmentFields key={id} at={at} hasDate onRemove={() => remove(at)} />
          ))}
        </Paper>
      )}
    </>
  );
};

// Every field is there from the start, so that a row added later never inherits another's text.
const blank = (on: string): Values => ({
  on,
  time: null,
  enterprise: null,
  leadId: null,
  project: null,
  contactName: null,
  contactPost: null,
  topic: null,
});

interface CardProps {
  on: string;
  no: number;
  appointments: { id: string; at: number }[];
  onAdd: () => void;
  onRemove: (at: number) => void;
}

const DayCard = ({ on, no, appointments, onAdd, onRemove }: CardProps) => {
  const translate = useTranslate();
  return (
    <Paper variant="outlined" data-day={on} sx={{ p: 1.5, mb: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography variant="body2" sx={{ fontWeight: 650 }}>
          {translate('trips.day', { no, on })} {translate(`trips.weekday_${weekdayOf(on)}`)}
        </Typography>
        <MarkChips on={on} />
      </Box>
      {appointments.map(({ id, at }) => (
        <AppointmentFields key={id} at={at} onRemove={() => onRemove(at)} />
      ))}
      <Button size="small" startIcon={<AddIcon />} onClick={onAdd}>
        {translate('trips.add_appointment')}
      </Button>
    </Paper>
  );
};

const MarkChips = ({ on }: { on: string }) => {
  const { choices } = useWords(dayMarkKinds);
  const { setValue } = useFormContext();
  const marks = (useWatch({ name: 'dayMarks' }) ?? []) as Values[];
  const current = marks.find((mark) => mark.on === on)?.kind;
  const mark = (kind: string | null) =>
    setValue('dayMarks', markedDays(marks, on, kind), { shouldDirty: true });
  return choices.map(({ id, name }) => (
    <Chip
      key={id}
      size="small"
      label={name}
      aria-pressed={current === id}
      color={current === id ? 'primary' : 'default'}
      variant={current === id ? 'filled' : 'outlined'}
      onClick={() => mark(current === id ? null : id)}
    />
  ));
};
