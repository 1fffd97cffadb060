import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useJudgement } from '../../kernel/form/useJudgement.js';
import { Section } from '../../kernel/parts/Facts.js';
import { Findings } from '../../kernel/parts/Findings.js';
import type { TripReportJudgement } from '../../kernel/views.js';
import { Costs } from '../form/Costs.js';
import { judgeableReport } from './reportForm.js';

interface Props {
  tripId: string;
}

/** What handing it in as typed would be told: the server's own rules and words, nothing stored. */
export const LiveReport = ({ tripId }: Props) => {
  const translate = useTranslate();
  const { data, isError } = useReportJudgement(tripId);
  return (
    <Section title={translate('trips.live_report')}>
      {!data || isError ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('trips.live_waiting')}
        </Typography>
      ) : (
        <Findings findings={data.findings} title={translate('trips.live_report_ok')} />
      )}
    </Section>
  );
};

/** What was spent, each line against its standard. */
export const Spent = ({ tripId }: Props) => {
  const { data } = useReportJudgement(tripId);
  return <Costs source="expenses" isActual standards={data?.standards} />;
};

const useReportJudgement = (tripId: string) => {
  const values = useWatch() as Record<string, unknown>;
  return useJudgement<TripReportJudgement>(`trips/${tripId}/report`, judgeableReport(values));
};
