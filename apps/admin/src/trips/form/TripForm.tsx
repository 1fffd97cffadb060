import { Box } from '@mui/material';
import { TextInput, useTranslate } from 'react-admin';
import { Section } from '../../kernel/parts/Facts.js';
import { CompanionsHint } from './CompanionsHint.js';
import { Costs } from './Costs.js';
import { DatesInput } from './DatesInput.js';
import { DayCards } from './DayCards.js';
import { LiveFindings } from './LiveFindings.js';
import { People } from './People.js';
import { PreparationSheet } from './PreparationSheet.js';
import { PurposeInput } from './PurposeInput.js';
import { Stops } from './Stops.js';
import { useTripJudgement } from './useTripJudgement.js';

const of = (field: string) => `resources.trips.fields.${field}`;

/** Dates, where to, whom to see day by day; beside it, or below on a phone, what the rules say. */
export const TripForm = ({ tripId }: { tripId?: string }) => (
  <Box
    sx={{
      display: 'grid',
      columnGap: 2,
      alignItems: 'start',
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 400px' },
    }}
  >
    <Inputs tripId={tripId} />
    <Box
      sx={{
        position: { lg: 'sticky' },
        top: { lg: 64 },
        // Above the bar that saves; longer than the screen, it scrolls by itself.
        maxHeight: { lg: 'calc(100vh - 140px)' },
        overflowY: { lg: 'auto' },
      }}
    >
      <LiveFindings tripId={tripId} />
      <CompanionsHint tripId={tripId} />
    </Box>
  </Box>
);

const Inputs = ({ tripId }: { tripId?: string }) => {
  const translate = useTranslate();
  const { data } = useTripJudgement(tripId);
  return (
    <Box>
      <Section title={translate('trips.about')}>
        <DatesInput />
        <PurposeInput />
        <TextInput source="aim" label={of('aim')} multiline helperText={false} fullWidth />
      </Section>
      <Section title={translate(of('stops'))}>
        <Stops />
        <TextInput
          source="regionReason"
          label={of('regionReason')}
          helperText="trips.region_hint"
          fullWidth
        />
      </Section>
      <Section title={translate('trips.day_by_day')}>
        <DayCards />
      </Section>
      <Section title={translate(of('travellers'))}>
        <People />
      </Section>
      <PreparationSheet />
      <Section title={translate(of('budget'))}>
        <Costs source="budget" standards={data?.standards} />
      </Section>
    </Box>
  );
};
