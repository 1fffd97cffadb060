import { FormControlLabel, Switch, TableCell, TableRow, Typography } from '@mui/material';
import type { CohortPart } from '@luodi/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { QuestionBar, useQuestion } from '../dashboard/index.js';
import { useConsole } from '../kernel/dataProvider.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { Section } from '../kernel/parts/Facts.js';
import { LoadState } from '../kernel/parts/LoadState.js';
import { Money } from '../kernel/parts/Money.js';
import { Page } from '../kernel/parts/Page.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { CohortReport } from '../kernel/views.js';
import { FigureLink } from './FigureLink.js';
import { ReasonTable } from './ReasonTable.js';
import { ReportTabs } from './ReportTabs.js';
import { percent } from './StageFunnel.js';

/** Signed projects by the year of their signing: how many started, how many produce, what keeps the others. */
export const CohortsPage = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { question } = useQuestion();
  const [params, setParams] = useSearchParams();
  const landSupplied = params.get('landSupplied') ?? '';
  const { data, error, refetch } = useQuery({
    queryKey: ['reports', 'cohorts', question, landSupplied],
    queryFn: () => read<CohortReport>('/reports/cohorts', { ...question, landSupplied }),
    placeholderData: (previous) => previous,
  });
  const choose = (isChosen: boolean): void => {
    const next = new URLSearchParams(params);
    if (isChosen) next.set('landSupplied', 'true');
    else next.delete('landSupplied');
    setParams(next, { replace: true });
  };
  return (
    <>
      <ReportTabs open="cohorts" />
      <Page title={translate('reports.cohorts')}>
        <QuestionBar />
        <FormControlLabel
          control={<Switch checked={landSupplied === 'true'} onChange={(_, on) => choose(on)} />}
          label={translate('reports.land_only')}
          sx={{ mb: 1 }}
        />
        <LoadState data={data} error={error} refetch={refetch} height={240} />
        {data && <Cohorts report={data} />}
      </Page>
    </>
  );
};

const heads = [
  'reports.year',
  'reports.signed',
  'reports.total_amount',
  'reports.started',
  'reports.started_percent',
  'reports.producing',
  'reports.producing_percent',
  'reports.not_started',
  'reports.left',
  'reports.days_to_start',
];

const Cohorts = ({ report }: { report: CohortReport }) => {
  const translate = useTranslate();
  if (!report.data.length) return <EmptyState title={translate('reports.no_cohorts')} />;
  return (
    <>
      <Years report={report} />
      <ReasonTable report={report} part="startReasons" />
      <ReasonTable report={report} part="productionReasons" />
    </>
  );
};

const Years = ({ report: { asOf, data, definition } }: { report: CohortReport }) => {
  const translate = useTranslate();
  return (
    <Section title={translate('reports.cohorts_on', { asOf })}>
      <PlainTable heads={heads} isNumeric>
        {data.map((cohort) => (
          <CohortLine key={cohort.year} cohort={cohort} />
        ))}
      </PlainTable>
      <Typography variant="caption" sx={{ display: 'block', mt: 1, color: 'text.secondary' }}>
        {definition}
      </Typography>
    </Section>
  );
};

const CohortLine = ({ cohort }: { cohort: CohortReport['data'][number] }) => {
  const translate = useTranslate();
  const link = (part: CohortPart, name: string) => (
    <TableCell align="right">
      <FigureLink
        at="cohorts"
        figure={cohort[part]}
        name={`${cohort.year} ${translate(`reports.${name}`)}`}
      />
    </TableCell>
  );
  return (
    <TableRow hover data-year={cohort.year}>
      <TableCell component="th" scope="row">
        {cohort.year}
      </TableCell>
      {link('signed', 'signed')}
      <TableCell align="right">
        <Money yuan={cohort.signed.totalInvestmentYuan} />
      </TableCell>
      {link('started', 'started')}
      <TableCell align="right">{percent(cohort.startedPercent)}</TableCell>
      {link('producing', 'producing')}
      <TableCell align="right">{percent(cohort.producingPercent)}</TableCell>
      {link('notStarted', 'not_started')}
      {link('left', 'left')}
      <TableCell align="right">{cohort.medianDaysToStart ?? '—'}</TableCell>
    </TableRow>
  );
};
