import { Typography } from '@mui/material';
import { tripDays } from '@luodi/domain';
import { DateInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { InputGrid } from '../../kernel/form/inputs.js';

const of = (field: string) => `resources.trips.fields.${field}`;

/** The dates as typed so far, for whatever shows one thing per day. */
export const useTripDays = (): string[] => {
  const [departsOn, returnsOn] = useWatch({ name: ['departsOn', 'returnsOn'] }) as (
    string | null | undefined
  )[];
  return tripDays({ departsOn: departsOn || null, returnsOn: returnsOn || null });
};

/** When: dates first, days are computed and never typed. */
export const DatesInput = () => {
  const translate = useTranslate();
  const days = useTripDays();
  return (
    <>
      <InputGrid min={150}>
        <DateInput source="departsOn" label={of('departsOn')} helperText={false} />
        <DateInput source="returnsOn" label={of('returnsOn')} helperText={false} />
      </InputGrid>
      <Typography variant="body2" data-testid="days" sx={{ my: 1 }}>
        {days.length
          ? translate('trips.days', { days: days.length })
          : translate('trips.days_waiting')}
      </Typography>
    </>
  );
};
