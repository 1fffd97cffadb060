import { Box } from '@mui/material';
import { receptionKinds } from '@luodi/domain';
import { DateInput, required, TextInput, useTranslate } from 'react-admin';
import { InputGrid } from '../kernel/form/inputs.js';
import { LeadInput } from '../kernel/form/LeadInput.js';
import { WordInput } from '../kernel/form/PartsInput.js';
import { Section } from '../kernel/parts/Facts.js';
import { LiveFindings } from './LiveFindings.js';
import { Companions, Costs, Guests, Meals } from './ReceptionParts.js';

const of = (field: string) => `resources.receptions.fields.${field}`;

/** The sheet in the order of the paper, and beside it, or below on a phone, what the rules say of it. */
export const ReceptionForm = ({ receptionId }: { receptionId?: string }) => {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        display: 'grid',
        columnGap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 400px' },
      }}
    >
      <Box>
        <Section title={translate('receptions.about')}>
          <About />
        </Section>
        <Section title={translate('receptions.guests')}>
          <Guests />
        </Section>
        <Section title={translate('receptions.companions')}>
          <Companions />
        </Section>
        <Section title={translate('receptions.meals')}>
          <Meals />
        </Section>
        <Section title={translate('receptions.costs')}>
          <Costs />
        </Section>
      </Box>
      <Box
        sx={{
          position: { lg: 'sticky' },
          top: { lg: 64 },
          // Above the bar that saves; longer than the screen, it scrolls by itself.
          maxHeight: { lg: 'calc(100vh - 140px)' },
          overflowY: { lg: 'auto' },
        }}
      >
        <LiveFindings receptionId={receptionId} />
      </Box>
    </Box>
  );
};

const About = () => (
  <>
    <LeadInput source="leadId" label={of('leadId')} helperText="receptions.lead_hint" />
    <TextInput source="purpose" label={of('purpose')} multiline minRows={2} fullWidth />
    <InputGrid>
      <WordInput source="kind" label={of('kind')} words={receptionKinds} />
      <TextInput source="recordNo" label={of('recordNo')} helperText="receptions.record_hint" />
      <TextInput source="letterNo" label={of('letterNo')} helperText="receptions.letter_hint" />
      <DateInput source="startsOn" label={of('startsOn')} validate={required()} />
      <DateInput source="endsOn" label={of('endsOn')} helperText="receptions.ends_hint" />
      <TextInput source="place" label={of('place')} />
    </InputGrid>
    <TextInput source="remark" label={of('remark')} multiline fullWidth />
  </>
);
