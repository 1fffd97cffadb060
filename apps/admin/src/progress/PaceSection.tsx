import { Skeleton, Typography } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { Fact, Facts, Section } from '../kernel/parts/Facts.js';
import { Light } from '../kernel/parts/Light.js';
import { Money } from '../kernel/parts/Money.js';
import type { LeadProgress } from '../kernel/views.js';
import { useLeadPlan } from '../plans/index.js';
import { PercentText } from './PercentText.js';
import { paceSeries } from './paceSeries.js';

// The chart library is large and only this page needs it.
const ProgressChart = lazy(async () => ({
  default: (await import('./ProgressChart.js')).ProgressChart,
}));

interface Props {
  leadId: string;
  progress: LeadProgress;
}

/** 序时进度 of one project: the light, the numbers it compares, the method, and both lines as a chart. */
export const PaceSection = ({ leadId, progress }: Props) => {
  const translate = useTranslate();
  const { data: plan } = useLeadPlan(leadId);
  const { pace } = progress;
  return (
    <Section title={translate('progress.pace')} aside={<Light colour={pace.light} />}>
      <Numbers progress={progress} />
      <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary', mt: 1 }}>
        {translate('progress.method', { words: pace.words })}{' '}
        {progress.isMethodPending && translate('progress.method_pending')}{' '}
        {translate('progress.evidenced_note')}
      </Typography>
      {plan && (
        <Suspense fallback={<Skeleton variant="rounded" height={280} />}>
          <ProgressChart series={paceSeries(plan.inForce, progress)} />
        </Suspense>
      )}
    </Section>
  );
};

const Numbers = ({ progress }: Pick<Props, 'progress'>) => {
  const translate = useTranslate();
  const { pace, reportedPace, yearEnd } = progress;
  return (
    <Facts>
      <Fact label="plans.annual">
        {pace.annualYuan === null ? null : <Money yuan={pace.annualYuan} />}
      </Fact>
      <Fact label="progress.should">
        <PercentText value={pace.expectedPercent} />
      </Fact>
      <Fact label="progress.done">
        <PercentText value={pace.donePercent} /> · <Money yuan={pace.actualYuan} />
      </Fact>
      <Fact label="progress.reported">
        <PercentText value={reportedPace.donePercent} /> · <Money yuan={reportedPace.actualYuan} />
      </Fact>
      <Fact label="progress.forecast">
        <Money yuan={yearEnd.forecastYuan} />
        {yearEnd.isOver && ` · ${translate('progress.over')}`}
        {!yearEnd.isOver && yearEnd.isEarly && ` · ${translate('progress.early')}`}
      </Fact>
    </Facts>
  );
};
