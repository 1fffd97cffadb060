import AddIcon from '@mui/icons-material/Add';
import { Alert, Button, TableCell, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSession } from '../kernel/authProvider.js';
import { useConsole } from '../kernel/dataProvider.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { Section } from '../kernel/parts/Facts.js';
import { LoadState } from '../kernel/parts/LoadState.js';
import { Page } from '../kernel/parts/Page.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { TwoYearList, TwoYearRow } from '../kernel/views.js';
import { AssessmentTabs } from './AssessmentTabs.js';
import { PointsText } from './PointsText.js';
import { TenureSheet } from './TenureSheet.js';

/** 两年名单: inputs for the organisation department, no verdict; every opening is on record. */
export const TwoYearsPage = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const [isEntering, setEntering] = useState(false);
  const mayEnter = useSession()?.abilities.assessments?.enterTenure;
  const { data, error, refetch } = useQuery({
    queryKey: ['assessments', 'two-years'],
    queryFn: () => read<TwoYearList>('/assessments/two-years'),
    refetchOnWindowFocus: false,
  });
  const enter = mayEnter && (
    <Button startIcon={<AddIcon />} variant="outlined" onClick={() => setEntering(true)}>
      {translate('assessments.tenure_enter')}
    </Button>
  );
  return (
    <>
      <AssessmentTabs open="two-years" />
      <Page title={translate('assessments.tab_two_years')} actions={enter}>
        <LoadState data={data} error={error} refetch={refetch} height={240} />
        {data && <Body list={data} />}
      </Page>
      {isEntering && (
        <TenureSheet onClose={() => setEntering(false)} onDone={() => void refetch()} />
      )}
    </>
  );
};

const Body = ({ list }: { list: TwoYearList }) => {
  const translate = useTranslate();
  const { years, line, isLinePending, listed, unknown } = list;
  return (
    <>
      <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
        {translate('assessments.two_years_hint', { line })}{' '}
        {isLinePending && translate('assessments.line_pending')}
      </Alert>
      {years.length === 0 ? (
        <EmptyState
          title={translate('assessments.two_years_empty')}
          hint={translate('assessments.two_years_empty_hint')}
        />
      ) : (
        <>
          <Section title={translate('assessments.two_years_listed', { count: listed.length })}>
            <Rows years={years} rows={listed} />
          </Section>
          {unknown.length > 0 && (
            <Section title={translate('assessments.two_years_unknown', { count: unknown.length })}>
              <Rows years={years} rows={unknown} />
            </Section>
          )}
        </>
      )}
    </>
  );
};

const Rows = ({ rows }: { years: readonly number[]; rows: readonly TwoYearRow[] }) => {
  const translate = useTranslate();
  if (!rows.length) return <>{translate('assessments.two_years_none')}</>;
  const heads = ['unit', 'earlier', 'later', 'heads', 'because'];
  return (
    <PlainTable heads={heads.map((head) => `assessments.two_years_${head}`)}>
      {rows.map(({ unit, earlier, later, heads: people, finding }) => (
        <TableRow key={unit.id} data-unit={unit.name}>
          <TableCell sx={{ minWidth: 110 }}>{unit.name}</TableCell>
          {[earlier, later].map((result) => (
            <TableCell key={result.year} sx={{ minWidth: 140 }}>
              <Result result={result} />
            </TableCell>
          ))}
          <TableCell sx={{ minWidth: 180 }}>
            {people.length
              ? people.map(({ id, personName, from, to, source }) => (
                  <Typography key={id} variant="body2">
                    {personName} {from} — {to ?? translate('assessments.in_office')}
                    <Typography
                      variant="caption"
                      sx={{ display: 'block', color: 'text.secondary' }}
                    >
                      {source}
                    </Typography>
                  </Typography>
                ))
              : translate('assessments.no_tenure')}
          </TableCell>
          <TableCell sx={{ minWidth: 160 }}>{finding.because}</TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
};

const Result = ({ result }: { result: TwoYearRow['earlier'] }) => {
  const translate = useTranslate();
  const { year, total, rank, of, assessment, reasons } = result;
  if (rank === null)
    return <>{translate('assessments.year_unranked', { year, why: reasons.join('；') })}</>;
  return (
    <>
      {translate('assessments.year_result', { year, rank, of })} <PointsText points={total} />
      <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
        {assessment}
      </Typography>
    </>
  );
};
