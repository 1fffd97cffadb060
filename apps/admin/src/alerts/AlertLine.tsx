import { Box, Link as TextLink, Typography } from '@mui/material';
import { stallTurns } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { useWords } from '../kernel/i18n/words.js';
import type { AlertRow } from '../kernel/views.js';
import { AlertActions, type AlertDoor } from './AlertActions.js';
import { About, AlertLight, AlertMarks, SubjectLink } from './marks.js';

interface Props {
  alert: AlertRow;
  /** On the project's or the trip's own page, which needs no name again. */
  isOfLead?: boolean;
  door?: AlertDoor | null;
}

/** An alert that can be acted on where it stands: why, whose turn, what next, one click to do it. */
export const AlertLine = ({ alert, isOfLead = false, door }: Props) => {
  const translate = useTranslate();
  const { word } = useWords(stallTurns);
  const { colon } = usePunctuation();
  return (
    <Box
      data-alert={alert.ruleId}
      sx={{ py: 1.25, borderTop: 1, borderColor: 'divider', minWidth: 0 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
        <AlertLight alert={alert} />
        <TextLink
          component={Link}
          to={`/alerts/${alert.id}/show`}
          sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}
        >
          {alert.message}
        </TextLink>
        <AlertMarks alert={alert} />
      </Box>
      <Typography variant="body2" component="div" sx={{ overflowWrap: 'anywhere' }}>
        {isOfLead ? alert.about : <SubjectLink alert={alert} />}
        {!isOfLead && <About alert={alert} />}
        <Box>{alert.because}</Box>
        <Box sx={{ color: 'text.secondary', mb: 0.75 }}>
          {translate('alerts.turn')}
          {colon}
          {word(alert.waitingOn)} · {alert.unit.name}
          <br />
          {translate('alerts.next')}
          {colon}
          {alert.next}
        </Box>
      </Typography>
      <AlertActions alert={alert} size="small" door={door} />
    </Box>
  );
};
