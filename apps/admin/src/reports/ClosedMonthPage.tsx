import { ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { bases, type Basis, rankingBasis } from '@luodi/domain';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useConsole } from '../kernel/dataProvider.js';
import { minuteOf } from '../kernel/dates.js';
import { useWords } from '../kernel/i18n/words.js';
import { LoadState } from '../kernel/parts/LoadState.js';
import { Page } from '../kernel/parts/Page.js';
import type { Closing } from '../kernel/views.js';
import { Corrections } from './Corrections.js';
import { FunnelBody } from './FunnelBody.js';
import { ReportTabs } from './ReportTabs.js';

/** A closed month: its figures as they were, and everything that is known otherwise since. */
export const ClosedMonthPage = () => {
  const translate = useTranslate();
  const { month = '' } = useParams();
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['reports', 'closings', month],
    queryFn: () => read<Closing>(`/reports/closings/${month}`),
  });
  return (
    <>
      <ReportTabs open="closings" />
      <Page title={translate('reports.closed_month', { month })}>
        <LoadState data={data} error={error} refetch={refetch} height={300} />
        {data && (
          <>
            <Corrections month={month} />
            <Figures closing={data} />
          </>
        )}
      </Page>
    </>
  );
};

const Figures = ({ closing: { asOf, knownBefore, funnels } }: { closing: Closing }) => {
  const translate = useTranslate();
  const { choices } = useWords(bases);
  const [basis, setBasis] = useState<Basis>(rankingBasis);
  const chosen = funnels.find(({ whole }) => whole.basis === basis);
  return (
    <>
      <Typography variant="body2" sx={{ mb: 1 }} data-testid="closed-cut-off">
        {translate('reports.closed_as', { asOf, at: minuteOf(knownBefore) })}
      </Typography>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        aria-label={translate('dashboard.basis')}
        value={basis}
        onChange={(_, next: Basis | null) => next && setBasis(next)}
        sx={{ mb: 1.5 }}
      >
        {choices.map(({ id, name }) => (
          <ToggleButton key={id} value={id}>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {chosen && <FunnelBody report={chosen.whole} />}
    </>
  );
};
