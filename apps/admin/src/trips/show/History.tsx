import { Box, Typography } from '@mui/material';
import { tripEventKinds } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../../kernel/i18n/words.js';
import { DateText } from '../../kernel/parts/DateText.js';
import { Section } from '../../kernel/parts/Facts.js';
import type { TripDetail } from '../../kernel/views.js';

/** 办理经过: who did what and when the server received it. */
export const History = ({ trip }: { trip: TripDetail }) => {
  const translate = useTranslate();
  const { word } = useWords(tripEventKinds);
  return (
    <Section title={translate('trips.history')}>
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {trip.events.map(({ kind, at, by, unit, note, happenedOn }) => (
          <Box component="li" key={`${kind}${at}`} data-event={kind} sx={{ mb: 1 }}>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              <b>{word(kind)}</b> {[happenedOn, note].filter(Boolean).join(' · ')}
            </Typography>
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              <DateText at={at} /> · {by} · {unit}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
};
