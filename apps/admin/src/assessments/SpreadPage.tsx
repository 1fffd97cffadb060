import { Alert, TableCell, TableRow, TextField } from '@mui/material';
import { unitKinds } from '@luodi/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useConsole } from '../kernel/dataProvider.js';
import { todayOn } from '../kernel/dates.js';
import { useWords } from '../kernel/i18n/words.js';
import { LoadState } from '../kernel/parts/LoadState.js';
import { Page } from '../kernel/parts/Page.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { UnitSpread } from '../kernel/views.js';
import { AssessmentTabs } from './AssessmentTabs.js';

const heads = ['unit', 'kind', 'leads', 'unevidenced', 'rejected', 'trips', 'signings'];

/** 均衡情况: which units brought no lead, made no trip, signed nothing in a period. Work, not scores. */
export const SpreadPage = () => {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const { read } = useConsole();
  const question = {
    from: params.get('from') ?? `${todayOn().slice(0, 7)}-01`,
    to: params.get('to') ?? todayOn(),
  };
  const { data, error, refetch } = useQuery({
    queryKey: ['reports', 'unit-spread', question],
    queryFn: () => read<UnitSpread>('/reports/unit-spread', question),
  });
  const ask = (name: 'from' | 'to') => (
    <TextField
      type="date"
      size="small"
      label={translate(`assessments.spread_${name}`)}
      value={question[name]}
      onChange={({ target }) => setParams({ ...question, [name]: target.value }, { replace: true })}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ mr: 1.5, mb: 1.5 }}
    />
  );
  return (
    <>
      <AssessmentTabs open="spread" />
      <Page title={translate('assessments.tab_spread')}>
        {ask('from')}
        {ask('to')}
        <LoadState data={data} error={error} refetch={refetch} height={240} />
        {data && <Body spread={data} />}
      </Page>
    </>
  );
};

const Body = ({ spread }: { spread: UnitSpread }) => {
  const translate = useTranslate();
  const { word } = useWords(unitKinds);
  const { rows, withoutLead, withoutTrip, withoutSigning } = spread;
  const figure = (count: number) =>
    count === 0 ? <strong>{translate('assessments.spread_none')}</strong> : count;
  return (
    <>
      <Alert severity="info" variant="outlined" sx={{ mb: 1.5 }}>
        {translate('assessments.spread_sentence', {
          all: rows.length,
          ...{ withoutLead, withoutTrip, withoutSigning },
        })}
      </Alert>
      <PlainTable heads={heads.map((head) => `assessments.spread_${head}`)}>
        {rows.map((row) => (
          <TableRow key={row.unit.id} data-unit={row.unit.name}>
            <TableCell sx={{ minWidth: 110 }}>{row.unit.name}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{word(row.kind)}</TableCell>
            <TableCell>{figure(row.leads)}</TableCell>
            <TableCell>{row.unevidenced}</TableCell>
            <TableCell>{row.rejected}</TableCell>
            <TableCell>{figure(row.trips)}</TableCell>
            <TableCell>{figure(row.signings)}</TableCell>
          </TableRow>
        ))}
      </PlainTable>
    </>
  );
};
