import { Box, Chip, Typography } from '@mui/material';
import { waitingKinds } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../../kernel/i18n/words.js';
import { Section } from '../../kernel/parts/Facts.js';
import type { AlertDetail } from '../../kernel/views.js';

/** Whom it waited for, from when to when, and whether the clock stood still. */
export const Waits = ({ waits }: Pick<AlertDetail, 'waits'>) => {
  const translate = useTranslate();
  const { word } = useWords(waitingKinds);
  if (!waits.length) return null;
  return (
    <Section title={translate('alerts.waits')}>
      {waits.map(({ kind, stopsClock, note, startedOn, untilOn, endedOn, by }) => (
        <Box key={`${kind}${startedOn}${endedOn}`} sx={{ mb: 1, overflowWrap: 'anywhere' }}>
          <Typography variant="body2">
            <b>{word(kind)}</b> · {note}{' '}
            <Chip
              size="small"
              variant="outlined"
              label={translate(stopsClock ? 'alerts.stops_clock' : 'alerts.goes_on')}
            />
          </Typography>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {translate('alerts.wait_line', { from: startedOn, to: untilOn })}
            {endedOn
              ? translate('alerts.wait_ended', { on: endedOn })
              : translate('alerts.wait_open')}{' '}
            · {by}
          </Typography>
        </Box>
      ))}
    </Section>
  );
};
