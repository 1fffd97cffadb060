import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useJudgement } from '../kernel/form/useJudgement.js';
import { Section } from '../kernel/parts/Facts.js';
import { Findings } from '../kernel/parts/Findings.js';
import { Yuan } from '../kernel/parts/Yuan.js';
import type { ReceptionJudgement } from '../kernel/views.js';
import { judgeableBody } from './receptionForm.js';

/** What filing the sheet as typed would be told: the server's own rules and words, nothing stored. */
export const LiveFindings = ({ receptionId }: { receptionId?: string }) => {
  const translate = useTranslate();
  const { data, isError } = useReceptionJudgement(receptionId);
  return (
    <Section title={translate('receptions.live')}>
      {data && (
        <Typography variant="body2" sx={{ mb: 1 }}>
          {translate('receptions.most', { most: data.accompanyingMost })}{' '}
          {translate('receptions.planned_sum')} <Yuan amount={data.plannedYuan} />
        </Typography>
      )}
      {data && !isError ? (
        <Findings findings={data.findings} title={liveTitle(translate, data.findings)} />
      ) : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('receptions.live_waiting')}
        </Typography>
      )}
    </Section>
  );
};

const liveTitle = (
  translate: ReturnType<typeof useTranslate>,
  findings: ReceptionJudgement['findings'],
): string => {
  const isClean = findings.every(({ verdict }) => verdict === 'pass');
  return translate(isClean ? 'receptions.live_ok' : 'receptions.marked');
};

const useReceptionJudgement = (receptionId?: string) => {
  const values = useWatch() as Record<string, unknown>;
  return useJudgement<ReceptionJudgement>(
    'receptions',
    { ...judgeableBody(values), receptionId },
    Boolean(values.startsOn),
  );
};
