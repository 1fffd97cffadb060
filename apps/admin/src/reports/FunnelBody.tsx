import { Alert, Skeleton, Typography } from '@mui/material';
import { bases } from '@luodi/domain';
import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { useWords } from '../kernel/i18n/words.js';
import { Section } from '../kernel/parts/Facts.js';
import type { FunnelReport } from '../kernel/views.js';
import { FunnelSummary } from './FunnelSummary.js';
import { GroupTable } from './GroupTable.js';
import { StageFunnel } from './StageFunnel.js';

// The chart library is large and only this page needs it.
const FunnelChart = lazy(async () => ({ default: (await import('./FunnelChart.js')).FunnelChart }));

/** The whole report: what it says in words, its sums, the ladder, the breakdown, and what each figure means. */
export const FunnelBody = ({ report }: { report: FunnelReport }) => {
  const translate = useTranslate();
  return (
    <>
      <CutOff report={report} />
      {report.narrowest && (
        <Alert severity="info" icon={false} sx={{ mb: 1.5 }} data-testid="narrowest">
          {report.narrowest.words}
        </Alert>
      )}
      <FunnelSummary report={report} />
      <Section title={translate('reports.by_stage')}>
        <Suspense fallback={<Skeleton variant="rounded" height={300} />}>
          <FunnelChart report={report} />
        </Suspense>
        <StageFunnel report={report} />
      </Section>
      {report.by && <GroupTable report={report} />}
      <Definitions report={report} />
    </>
  );
};

/** On which day, by what was known, on which basis, and last year's cut-off. */
const CutOff = ({ report }: { report: FunnelReport }) => {
  const translate = useTranslate();
  const { word } = useWords(bases);
  const { asOf, knownBy, basis, lastYear } = report;
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }} data-testid="cut-off">
      {translate(knownBy ? 'reports.as_known' : 'reports.as_of', {
        asOf,
        knownBy,
        basis: word(basis),
      })}{' '}
      {translate(lastYear.knownBy ? 'reports.last_year_known' : 'reports.last_year_now', {
        ...lastYear,
      })}
    </Typography>
  );
};

const Definitions = ({ report: { definitions, digest } }: { report: FunnelReport }) => {
  const translate = useTranslate();
  return (
    <Section title={translate('reports.definitions')}>
      <Typography component="div" variant="body2">
        <dl style={{ margin: 0 }}>
          {definitions.map(({ id, unit, text }) => (
            <div key={id} style={{ marginBottom: 4 }}>
              <dt style={{ display: 'inline', fontWeight: 600 }}>
                {translate(`reports.${id}`)}（{unit}）：
              </dt>
              <dd style={{ display: 'inline', margin: 0 }}>{text}</dd>
            </div>
          ))}
        </dl>
      </Typography>
      <Typography
        variant="caption"
        sx={{ display: 'block', mt: 1, color: 'text.secondary', overflowWrap: 'anywhere' }}
      >
        {translate('reports.digest', { digest })}
      </Typography>
    </Section>
  );
};
