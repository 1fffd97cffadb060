import {
  Alert,
  Button,
  Chip,
  Link as TextLink,
  TableCell,
  TableRow,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { useConsole } from '../kernel/dataProvider.js';
import { DateText } from '../kernel/parts/DateText.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { LoadState } from '../kernel/parts/LoadState.js';
import { MeasureText } from '../kernel/parts/MeasureText.js';
import { Money } from '../kernel/parts/Money.js';
import { Page } from '../kernel/parts/Page.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { CellRows } from '../kernel/views.js';

/** The rows one cell of the ranking is made of, by the same question. */
export const CellRowsPage = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { id, unit, indicator } = useParams();
  const [params] = useSearchParams();
  const question = Object.fromEntries(params);
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['assessments', 'cell', id, unit, indicator, question],
    queryFn: () => read<CellRows>(`/assessments/${id}/cells/${unit}/${indicator}/rows`, question),
  });
  const title = data ? `${data.unit.name} · ${data.label}` : translate('assessments.rows_title');
  const back = <Button onClick={() => void navigate(-1)}>{translate('assessments.back')}</Button>;
  return (
    <Page title={title} actions={back}>
      <LoadState data={data} error={error} refetch={refetch} height={240} />
      {data && <Body cell={data} />}
    </Page>
  );
};

const Body = ({ cell }: { cell: CellRows }) => {
  const translate = useTranslate();
  const { indicator, value, withVerifying, asOf, counts, rows, caveat } = cell;
  return (
    <>
      <Typography sx={{ fontSize: 18, fontWeight: 650 }} data-testid="cell-figure">
        <MeasureText indicator={indicator} value={value} />{' '}
        {value !== withVerifying && (
          <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
            {translate('assessments.with_verifying')}{' '}
            <MeasureText indicator={indicator} value={withVerifying} />
          </Typography>
        )}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
        {translate('assessments.rows_hint', { asOf, counts })}
      </Typography>
      {caveat && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {caveat}
        </Alert>
      )}
      {rows.length === 0 ? (
        <EmptyState title={translate('assessments.rows_none')} />
      ) : (
        <PlainTable
          heads={['project', 'happened', 'recorded', 'yuan', 'state'].map(
            (head) => `assessments.row_${head}`,
          )}
        >
          {rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </PlainTable>
      )}
    </>
  );
};

const Row = ({ row }: { row: CellRows['rows'][number] }) => {
  const translate = useTranslate();
  const { lead, isHidden, isVerified, isUnkept } = row;
  return (
    <TableRow data-row={row.key}>
      <TableCell sx={{ minWidth: 180 }}>
        {lead ? (
          <TextLink component={Link} to={`/leads/${lead.id}/show`}>
            {lead.name}
          </TextLink>
        ) : (
          translate(isHidden ? 'assessments.row_hidden' : 'assessments.row_unit')
        )}
      </TableCell>
      <TableCell>
        <DateText on={row.happenedOn} />
      </TableCell>
      <TableCell>
        <DateText on={row.recordedOn} />
      </TableCell>
      <TableCell align="right">
        <Money yuan={row.yuan} />
      </TableCell>
      <TableCell>
        <Chip
          size="small"
          variant="outlined"
          color={isVerified ? 'success' : 'warning'}
          label={translate(isVerified ? 'assessments.row_verified' : 'assessments.row_verifying')}
        />
        {isUnkept && (
          <Typography variant="caption" sx={{ display: 'block', color: 'warning.main' }}>
            {translate('assessments.row_unkept')}
          </Typography>
        )}
      </TableCell>
    </TableRow>
  );
};
