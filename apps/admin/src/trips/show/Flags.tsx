import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { required, TextInput, useTranslate } from 'react-admin';
import { SheetForm } from '../../kernel/form/SheetForm.js';
import { DateText } from '../../kernel/parts/DateText.js';
import { Section } from '../../kernel/parts/Facts.js';
import type { TripDetail, TripFlag } from '../../kernel/views.js';
import { useVerb } from '../useVerb.js';

interface Props {
  trip: TripDetail;
}

/** 留痕 and what the unit says of it. The system marks; people decide. */
export const Flags = ({ trip }: Props) => {
  const translate = useTranslate();
  const [asked, setAsked] = useState<TripFlag | null>(null);
  if (!trip.flagged.length) return null;
  return (
    <Section title={translate('trips.flags')}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('trips.flags_hint')}
      </Typography>
      {trip.flagged.map((flag) => (
        <Box key={flag.ruleId} data-flag={flag.ruleId} sx={{ mb: 1.5 }}>
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            <b>{flag.message}</b> {flag.because}
          </Typography>
          {flag.notes.map(({ note, by, at }) => (
            <Typography key={at} variant="body2" sx={{ pl: 1.5 }}>
              {translate('trips.explained', { by, note })} <DateText at={at} />
            </Typography>
          ))}
          {trip.can.explain && (
            <Button size="small" data-verb="explain" onClick={() => setAsked(flag)}>
              {translate('trips.explain')}
            </Button>
          )}
        </Box>
      ))}
      {asked && <ExplainSheet trip={trip} flag={asked} onClose={() => setAsked(null)} />}
    </Section>
  );
};

const ExplainSheet = ({ trip, flag, onClose }: Props & { flag: TripFlag; onClose: () => void }) => {
  const translate = useTranslate();
  const send = useVerb(trip.id, onClose);
  return (
    <SheetForm<{ note?: string }>
      title={translate('trips.explain')}
      resource="trips"
      submitLabel="trips.explain"
      onSubmit={({ note }) => send(`flags/${flag.ruleId}/explanation`, { note: note ?? '' })}
      onClose={onClose}
      intro={
        <Typography variant="body2" sx={{ mb: 1 }}>
          {flag.message} {flag.because}
        </Typography>
      }
    >
      <TextInput
        source="note"
        label="trips.explanation"
        multiline
        minRows={3}
        validate={required()}
        fullWidth
      />
    </SheetForm>
  );
};
