import { Paper, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useConsole } from '../../kernel/dataProvider.js';
import { EmptyState } from '../../kernel/parts/EmptyState.js';
import { Section } from '../../kernel/parts/Facts.js';
import { LoadState } from '../../kernel/parts/LoadState.js';
import { Page } from '../../kernel/parts/Page.js';
import type { StartsReport } from '../../kernel/views.js';
import { GapTable, KindTable, UnitTable } from './StartsTables.js';
import { VerificationTabs } from './VerificationTabs.js';

/** 开工差额: starts reported against starts verified, and the projects in between. */
export const StartsPage = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['reports', 'starts'],
    queryFn: () => read<StartsReport>('/reports/starts'),
  });
  return (
    <>
      <VerificationTabs open="starts" />
      <Page title={translate('verifications.tab_starts')}>
        <LoadState data={data} error={error} refetch={refetch} height={240} />
        {data && <Report report={data} />}
      </Page>
    </>
  );
};

const Report = ({ report }: { report: StartsReport }) => {
  const translate = useTranslate();
  const { reported, verified, gap, contracted } = report;
  const isEmpty = report.rows.every((row) => row.claimed + row.verifying + row.verified === 0);
  if (isEmpty) {
    return (
      <Paper variant="outlined">
        <EmptyState title={translate('starts.empty')} hint={translate('starts.empty_hint')} />
      </Paper>
    );
  }
  const rates = {
    reportedRate: rate(reported, contracted),
    verifiedRate: rate(verified, contracted),
  };
  return (
    <>
      <Typography sx={{ fontSize: 20, fontWeight: 650 }} data-testid="starts-sentence">
        {translate('starts.sentence', { reported, verified, gap })}
      </Typography>
      <Typography variant="body2" sx={{ mb: 2, color: 'text.secondary' }}>
        {contracted > 0 && translate('starts.of_contracted', { contracted, ...rates })}{' '}
        {translate('starts.as_of', { on: report.asOf })}
      </Typography>
      <Section title={translate('starts.gaps')}>
        {report.gaps.length ? (
          <GapTable gaps={report.gaps} />
        ) : (
          <Typography variant="body2">{translate('starts.no_gap')}</Typography>
        )}
      </Section>
      <Section title={translate('starts.by_unit')}>
        <UnitTable units={report.units} />
      </Section>
      <Section title={translate('starts.by_kind')}>
        <KindTable rows={report.rows} />
      </Section>
    </>
  );
};

const rate = (part: number, whole: number): string => `${((part * 100) / whole).toFixed(1)}%`;
