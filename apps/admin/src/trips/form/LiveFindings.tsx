import { Typography } from '@mui/material';
import { approvalLevels } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../../kernel/i18n/words.js';
import { Section } from '../../kernel/parts/Facts.js';
import { Findings } from '../../kernel/parts/Findings.js';
import { useTripJudgement } from './useTripJudgement.js';

/** What filing it as typed would be told: the server's own rules and words, nothing stored. */
export const LiveFindings = ({ tripId }: { tripId?: string }) => {
  const translate = useTranslate();
  const { word } = useWords(approvalLevels);
  const { data, isError } = useTripJudgement(tripId);
  if (!data || isError) {
    return (
      <Section title={translate('trips.live')}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('trips.live_waiting')}
        </Typography>
      </Section>
    );
  }
  const isClean = data.findings.every(({ verdict }) => verdict === 'pass');
  return (
    <Section title={translate('trips.live')}>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate('trips.level_because', {
          level: word(data.approvalLevel),
          because: data.approvalBecause,
        })}{' '}
        {data.isLate && translate('trips.would_be_late')}
      </Typography>
      <Findings
        findings={data.findings}
        title={translate(isClean ? 'trips.live_ok' : 'trips.marked')}
      />
    </Section>
  );
};
