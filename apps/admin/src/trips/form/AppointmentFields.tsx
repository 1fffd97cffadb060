import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Box, IconButton } from '@mui/material';
import { DateInput, required, TextInput, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { InputGrid } from '../../kernel/form/inputs.js';
import { LeadInput } from '../../kernel/form/LeadInput.js';
import type { LeadRow } from '../../kernel/views.js';
import { More } from './More.js';

interface Props {
  at: number;
  hasDate?: boolean;
  onRemove: () => void;
}

const of = (field: string) => `resources.trips.fields.${field}`;

/** Whom to see, when, about what; choosing the project fills in its company. */
export const AppointmentFields = ({ at, hasDate, onRemove }: Props) => {
  const translate = useTranslate();
  const { getValues, setValue } = useFormContext();
  const path = (field: string) => `appointments.${at}.${field}`;
  const fill = ({ company }: LeadRow) => {
    if (!getValues(path('enterprise')))
      setValue(path('enterprise'), company.name, { shouldDirty: true });
  };
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', mt: 1, pt: 1.5, position: 'relative' }}>
      <InputGrid min={180}>
        {hasDate && <DateInput source={path('on')} label={of('on')} />}
        <TextInput source={path('enterprise')} label={of('enterprise')} validate={required()} />
        <LeadInput
          source={path('leadId')}
          label={of('leadId')}
          helperText="trips.lead_hint"
          onPick={fill}
        />
        <TextInput source={path('project')} label={of('project')} helperText="trips.project_hint" />
        <TextInput source={path('time')} label={of('time')} type="time" slotProps={shrunk} />
        <TextInput source={path('contactName')} label={of('contactName')} />
        <More>
          <InputGrid min={180}>
            <TextInput source={path('contactPost')} label={of('contactPost')} />
            <TextInput source={path('topic')} label={of('topic')} />
          </InputGrid>
        </More>
      </InputGrid>
      <Box sx={{ textAlign: 'right' }}>
        <IconButton aria-label={translate('trips.remove_appointment')} onClick={onRemove}>
          <DeleteIcon />
        </IconButton>
      </Box>
    </Box>
  );
};

// A time field shows its own placeholder: the label must stand above it.
const shrunk = { inputLabel: { shrink: true } };
