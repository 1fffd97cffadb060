import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Typography } from '@mui/material';
import {
  DateInput,
  NumberInput,
  RadioButtonGroupInput,
  required,
  TextInput,
  useTranslate,
} from 'react-admin';
import { useFieldArray, useWatch } from 'react-hook-form';
import { InputGrid } from '../../kernel/form/inputs.js';
import type { TripDetail } from '../../kernel/views.js';

const of = (field: string) => `resources.trips.fields.${field}`;

/** Each appointment: met or not; and whoever was met besides. */
export const Meetings = ({ trip }: { trip: TripDetail }) => {
  const translate = useTranslate();
  const { fields, append } = useFieldArray({ name: 'meetings' });
  const planned = trip.content.appointments;
  return (
    <>
      {fields.map(({ id }, at) => (
        <Meeting key={id} at={at} title={planned[at]?.enterprise} />
      ))}
      <Button
        size="small"
        startIcon={<AddIcon />}
        onClick={() => append({ happenedOn: trip.departedOn, isMet: 'yes' })}
      >
        {translate('trips.add_meeting')}
      </Button>
    </>
  );
};

/** `title` is the enterprise of an appointment; one met on the way is named here. */
const Meeting = ({ at, title }: { at: number; title?: string }) => {
  const translate = useTranslate();
  const path = (field: string) => `meetings.${at}.${field}`;
  const isMet = useWatch({ name: path('isMet') }) as string | null;
  return (
    <Box data-meeting={at + 1} sx={{ borderBottom: 1, borderColor: 'divider', pb: 1, mb: 1 }}>
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {title ?? translate('trips.on_the_way')}
      </Typography>
      <RadioButtonGroupInput
        source={path('isMet')}
        label={of('isMet')}
        helperText={false}
        choices={[
          { id: 'yes', name: 'trips.met' },
          { id: 'no', name: 'trips.not_met' },
        ]}
      />
      {isMet && (
        <InputGrid min={170}>
          {!title && (
            <TextInput source={path('enterprise')} label={of('enterprise')} validate={required()} />
          )}
          <DateInput source={path('happenedOn')} label={of('happenedOn')} />
          <TextInput source={path('place')} label={of('place')} />
          {isMet === 'yes' && (
            <NumberInput source={path('minutes')} label={of('minutes')} min={1} step={1} />
          )}
          {isMet === 'yes' && <TextInput source={path('people')} label={of('people')} />}
          <TextInput source={path('note')} label={of('meetingNote')} multiline />
        </InputGrid>
      )}
    </Box>
  );
};
