import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Typography } from '@mui/material';
import { leadOutcomeKinds } from '@luodi/domain';
import { DateInput, RadioButtonGroupInput, TextInput, useTranslate } from 'react-admin';
import { useFieldArray, useWatch } from 'react-hook-form';
import { InputGrid } from '../../kernel/form/inputs.js';
import { LeadInput } from '../../kernel/form/LeadInput.js';
import { useWords } from '../../kernel/i18n/words.js';
import type { TripDetail } from '../../kernel/views.js';

const of = (field: string) => `resources.trips.fields.${field}`;

/** Each project the filing named, moved on, followed or dropped; and leads found on the way. */
export const Outcomes = ({ trip }: { trip: TripDetail }) => {
  const translate = useTranslate();
  const { fields, append } = useFieldArray({ name: 'outcomes' });
  return (
    <>
      {!fields.length && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('trips.no_named_leads')}
        </Typography>
      )}
      {fields.map(({ id }, at) => (
        <Outcome key={id} at={at} lead={trip.leads[at]} />
      ))}
      <Button
        size="small"
        startIcon={<AddIcon />}
        onClick={() => append({ leadId: null, kind: null })}
      >
        {translate('trips.add_outcome')}
      </Button>
    </>
  );
};

const Outcome = ({ at, lead }: { at: number; lead?: TripDetail['leads'][number] }) => {
  const translate = useTranslate();
  const { choices } = useWords(leadOutcomeKinds);
  const path = (field: string) => `outcomes.${at}.${field}`;
  const kind = useWatch({ name: path('kind') }) as string | null;
  return (
    <Box data-outcome={at + 1} sx={{ borderBottom: 1, borderColor: 'divider', pb: 1, mb: 1 }}>
      {lead ? (
        <Typography variant="body2" sx={{ fontWeight: 650 }}>
          {lead.name ?? translate('trips.hidden_lead')}
        </Typography>
      ) : (
        <LeadInput source={path('leadId')} label={of('leadId')} />
      )}
      <RadioButtonGroupInput
        source={path('kind')}
        label={of('outcomeKind')}
        choices={choices}
        translateChoice={false}
        helperText={false}
      />
      {kind === 'dropped' && <TextInput source={path('reason')} label={of('reason')} fullWidth />}
      {kind && kind !== 'dropped' && <Following path={path} />}
    </Box>
  );
};

const Following = ({ path }: { path: (field: string) => string }) => (
  <InputGrid min={170}>
    <TextInput source={path('outcome')} label={of('outcome')} multiline />
    <TextInput source={path('nextStep')} label={of('nextStep')} />
    <TextInput source={path('owner')} label={of('owner')} />
    <DateInput source={path('nextOn')} label={of('nextOn')} />
  </InputGrid>
);
