import { Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { request } from '../kernel/http.js';
import { Section } from '../kernel/parts/Facts.js';
import { Findings } from '../kernel/parts/Findings.js';
import { useSettled } from '../kernel/useSettled.js';
import type { ReceptionJudgement } from '../kernel/views.js';
import { Yuan } from './marks.js';
import { judgeableBody } from './receptionForm.js';

/** What filing the sheet as typed would be told: the server's own rules and words, nothing stored. */
export const LiveFindings = ({ receptionId }: { receptionId?: string }) => {
  const translate = useTranslate();
  const { data, isError } = useJudgement(receptionId);
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

const useJudgement = (receptionId?: string) => {
  const values = useWatch() as Record<string, unknown>;
  const body = useSettled(JSON.stringify({ ...judgeableBody(values), receptionId }));
  return useQuery({
    queryKey: ['receptions', 'judgement', body],
    queryFn: () =>
      request<ReceptionJudgement>('POST', '/receptions/judgement', {
        body: JSON.parse(body) as unknown,
      }),
    enabled: Boolean(values.startsOn),
    // While typing goes on, the last answer stays in sight.
    placeholderData: (previous) => previous,
    retry: false,
    gcTime: 0,
  });
};
