import { Box, Chip, Link as TextLink, Typography } from '@mui/material';
import { stallTurns } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useWords } from '../kernel/i18n/words.js';
import { Light } from '../kernel/parts/Light.js';
import type { AlertRow } from '../kernel/views.js';

/** 红灯 or 黄灯 in shape, colour and word; of a closed one, that it is closed. */
export const AlertLight = ({ alert }: { alert: AlertRow }) => {
  const translate = useTranslate();
  return alert.closedOn ? (
    <Light colour="green" text={translate('alerts.closed')} />
  ) : (
    <Light colour={alert.level} text={translate(`alerts.${alert.level}`)} />
  );
};

/** What changes how an alert is read: exit review, quiet until, how often; on its own page, thresholds nobody settled. */
export const AlertMarks = ({ alert, isWhole = false }: { alert: AlertRow; isWhole?: boolean }) => {
  const translate = useTranslate();
  const { snoozedUntil, isExitReview, isPending, timesOpened, needsCause } = alert;
  return (
    <>
      {isExitReview && <Chip size="small" color="error" label={translate('alerts.exit_review')} />}
      {needsCause && (
        <Chip
          size="small"
          variant="outlined"
          color="error"
          label={translate('alerts.needs_cause')}
        />
      )}
      {snoozedUntil && (
        <Chip
          size="small"
          variant="outlined"
          label={translate('alerts.until', { on: snoozedUntil })}
        />
      )}
      {timesOpened > 1 && (
        <Chip
          size="small"
          variant="outlined"
          color="warning"
          label={translate('alerts.again', { count: timesOpened })}
        />
      )}
      {isWhole && isPending && (
        <Chip size="small" variant="outlined" color="warning" label={translate('alerts.pending')} />
      )}
    </>
  );
};

/** Whose turn it is, with the unit where it is the one on record. */
export const Turn = ({ alert }: { alert: AlertRow }) => {
  const { word } = useWords(stallTurns);
  return (
    <>
      {word(alert.waitingOn)}
      <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
        {alert.unit.name}
      </Typography>
    </>
  );
};

const subjectPath = ({ leadId, tripId }: AlertRow): string =>
  leadId ? `/leads/${leadId}/show` : `/trips/${tripId}/show`;

/** The project's name, or which trip. */
export const useSubject = () => {
  const translate = useTranslate();
  return ({ leadName, tripNo }: AlertRow): string =>
    leadName ?? translate('alerts.trip', { no: tripNo ?? '' });
};

/** The project or trip it is about, as a link. */
export const SubjectLink = ({ alert }: { alert: AlertRow }) => {
  const subject = useSubject();
  return (
    <TextLink component={Link} to={subjectPath(alert)} sx={{ overflowWrap: 'anywhere' }}>
      {subject(alert)}
    </TextLink>
  );
};

/** "节点：主体封顶": which of its parts, where it has parts. */
export const About = ({ alert }: { alert: AlertRow }) =>
  alert.about ? (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {' '}
      · {alert.about}
    </Box>
  ) : null;
