import { Box, Typography } from '@mui/material';
import { stallTurns } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { useWords } from '../kernel/i18n/words.js';
import type { AlertRow } from '../kernel/views.js';
import { About, AlertLight, AlertMarks, useSubject } from './marks.js';

/** One alert in four lines: what, of which project, the numbers, whose turn and what next. */
export const AlertCard = ({ alert }: { alert: AlertRow }) => {
  const translate = useTranslate();
  const subject = useSubject();
  const { word } = useWords(stallTurns);
  const { colon } = usePunctuation();
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <AlertLight alert={alert} />
        <Typography variant="h3" component="span" sx={{ overflowWrap: 'anywhere' }}>
          {alert.message}
        </Typography>
        <AlertMarks alert={alert} />
      </Box>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere', fontWeight: 600 }}>
        {subject(alert)}
        <About alert={alert} />
      </Typography>
      <Typography variant="body2">{alert.because}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('alerts.turn')}
        {colon}
        {word(alert.waitingOn)} · {alert.unit.name}
      </Typography>
    </Box>
  );
};
