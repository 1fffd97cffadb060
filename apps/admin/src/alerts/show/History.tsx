import { Box, Typography } from '@mui/material';
import { alertEventKinds, toldSteps, waitingKinds } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';
import { useWords } from '../../kernel/i18n/words.js';
import { DateText } from '../../kernel/parts/DateText.js';
import { Section } from '../../kernel/parts/Facts.js';
import type { AlertDetail } from '../../kernel/views.js';

type Event = AlertDetail['events'][number];

const steps = toldSteps.map(({ step, label, labelEn }) => ({ id: String(step), label, labelEn }));

/** Opened, told, answered, cured, opened again under the same number; newest first. */
export const History = ({ events }: Pick<AlertDetail, 'events'>) => {
  const translate = useTranslate();
  const { word } = useWords(alertEventKinds);
  const detail = useDetail();
  return (
    <Section title={translate('alerts.history')}>
      <Box component="ol" reversed sx={{ listStyle: 'none', p: 0, m: 0 }} data-testid="history">
        {events.map((event) => (
          <Box component="li" key={event.id} data-event={event.kind} sx={{ mb: 1 }}>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              <b>{word(event.kind)}</b>
              {detail(event).map((part) => ` · ${part}`)}
            </Typography>
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              {translate('alerts.turn_of', { count: event.turn })} ·{' '}
              <DateText at={event.recordedAt} /> · {event.by ?? translate('alerts.system')}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
};

const useDetail = () => {
  const translate = useTranslate();
  const { list } = usePunctuation();
  const { word: stepWord } = useWords(steps);
  const { word: waitWord } = useWords(waitingKinds);
  return ({ step, recipients, note, untilOn }: Event): string[] =>
    [
      step === null ? null : stepWord(String(step)),
      list(recipients),
      waitWord(note),
      untilOn && translate('alerts.event_until', { on: untilOn }),
    ].filter((part): part is string => Boolean(part));
};
