import FileIcon from '@mui/icons-material/SendOutlined';
import { Box, Typography } from '@mui/material';
import { approvalLevels, blocking } from '@luodi/domain';
import { useNotify, useTranslate } from 'react-admin';
import { useWords } from '../../kernel/i18n/words.js';
import { Section } from '../../kernel/parts/Facts.js';
import { Findings } from '../../kernel/parts/Findings.js';
import { VerbButton } from '../../kernel/parts/VerbButton.js';
import type { TripDetail } from '../../kernel/views.js';

interface Props {
  trip: TripDetail;
}

/** Whose turn it is, and what the rules say: what stops it apart from what only stays marked. */
export const Readiness = ({ trip }: Props) => {
  const translate = useTranslate();
  const { findings } = trip.judgement;
  const marks = findings.filter(({ effect }) => effect !== 'block');
  const isClean = marks.every(({ verdict }) => verdict === 'pass');
  return (
    <Section title={translate('trips.turn')}>
      <Turn trip={trip} />
      <Findings
        findings={findings.filter(({ effect }) => effect === 'block')}
        title={translate('trips.nothing_blocks')}
      />
      <Box sx={{ mt: 1 }}>
        <Findings
          findings={marks}
          title={translate(isClean ? 'trips.nothing_marked' : 'trips.marked')}
        />
      </Box>
      {!trip.approvedOn && <Automatic trip={trip} />}
      <File trip={trip} />
    </Section>
  );
};

const Turn = ({ trip }: Props) => {
  const translate = useTranslate();
  const { word } = useWords(approvalLevels);
  const { approvalLevel, approvalBecause } = trip.judgement;
  return (
    <Typography variant="body2" sx={{ mb: 1, overflowWrap: 'anywhere' }} data-testid="turn">
      <b>
        {translate(`trips.turn_${trip.status}`, {
          level: word(trip.approvalLevel ?? approvalLevel) ?? '',
          dueOn: trip.reportDueOn ?? '',
        })}
      </b>{' '}
      {translate('trips.level_because', { level: word(approvalLevel), because: approvalBecause })}
    </Typography>
  );
};

/** Whether it passes without a person, and if not, why not. */
const Automatic = ({ trip }: Props) => {
  const translate = useTranslate();
  const { verdict, because } = trip.judgement.automatic;
  return (
    <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary', mt: 1 }}>
      {verdict === 'pass'
        ? translate('trips.automatic')
        : translate('trips.not_automatic', { because })}
    </Typography>
  );
};

const File = ({ trip }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const isReady = blocking(trip.judgement.findings).length === 0;
  if (!trip.can.submit) return null;
  if (!isReady) {
    return (
      <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary', mt: 1 }}>
        {translate('trips.not_ready')}
      </Typography>
    );
  }
  return (
    <Box sx={{ mt: 1.5 }}>
      <VerbButton
        verb="submit"
        noun="submission"
        label="trips.submit"
        variant="contained"
        startIcon={<FileIcon />}
        body={{ clientStatedAt: new Date().toISOString() }}
        confirm={
          <Typography>
            {translate(trip.judgement.isLate ? 'trips.submit_late' : 'trips.submit_confirm')}
          </Typography>
        }
        onDone={() => notify('trips.done', { type: 'success' })}
      />
    </Box>
  );
};
