import AddIcon from '@mui/icons-material/Add';
import { Alert, Button, TableCell, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSession } from '../kernel/authProvider.js';
import { useConsole } from '../kernel/dataProvider.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { Light } from '../kernel/parts/Light.js';
import { LoadState } from '../kernel/parts/LoadState.js';
import { Money } from '../kernel/parts/Money.js';
import { Page } from '../kernel/parts/Page.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { FiscalPace } from '../kernel/views.js';
import { FiscalSheet } from './FiscalSheet.js';
import { TargetTabs } from './TargetTabs.js';

const heads = ['unit', 'light', 'annual', 'actual', 'done', 'expected', 'on_pace', 'latest'];

/** 财税序时: how many towns keep pace with the year, and each of them. */
export const FiscalPage = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const [isEntering, setEntering] = useState(false);
  const mayEnter = useSession()?.abilities['fiscal-figures']?.create;
  const { data, error, refetch } = useQuery({
    queryKey: ['fiscal-figures'],
    queryFn: () => read<FiscalPace>('/fiscal-figures'),
  });
  const enter = mayEnter && (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setEntering(true)}>
      {translate('targets.fiscal_enter')}
    </Button>
  );
  return (
    <>
      <TargetTabs open="fiscal" />
      <Page title={translate('targets.tab_fiscal')} actions={enter}>
        <LoadState data={data} error={error} refetch={refetch} height={240} />
        {data && <Board pace={data} />}
      </Page>
      {isEntering && data && (
        <FiscalSheet pace={data} onClose={() => setEntering(false)} onDone={() => void refetch()} />
      )}
    </>
  );
};

const Board = ({ pace }: { pace: FiscalPace }) => {
  const translate = useTranslate();
  const { planned, onPace, asOf, rows } = pace;
  if (!rows.some(({ months, annualYuan }) => months.length || annualYuan !== null)) {
    return (
      <EmptyState
        title={translate('targets.fiscal_empty')}
        hint={translate('targets.fiscal_empty_hint')}
      />
    );
  }
  return (
    <>
      <Typography sx={{ fontSize: 20, fontWeight: 650 }} data-testid="fiscal-sentence">
        {translate('targets.fiscal_sentence', { asOf, planned, onPace })}
      </Typography>
      <Alert severity="info" variant="outlined" sx={{ my: 1.5 }}>
        {pace.method} {pace.isMethodPending && translate('progress.method_pending')}
      </Alert>
      <PlainTable heads={heads.map((head) => `targets.fiscal_${head}`)}>
        {rows.map((row) => (
          <Row key={row.unit.id} row={row} />
        ))}
      </PlainTable>
    </>
  );
};

const Row = ({ row }: { row: FiscalPace['rows'][number] }) => {
  const translate = useTranslate();
  const percent = (value: string | null) =>
    value === null ? translate('common.none') : translate('progress.percent', { value });
  const latest = row.months.at(-1);
  return (
    <TableRow data-unit={row.unit.name}>
      <TableCell sx={{ minWidth: 110 }}>{row.unit.name}</TableCell>
      <TableCell>
        <Light colour={row.light} />
      </TableCell>
      <TableCell align="right">
        <Money yuan={row.annualYuan} />
      </TableCell>
      <TableCell align="right">
        <Money yuan={row.actualYuan} />
      </TableCell>
      <TableCell align="right">{percent(row.donePercent)}</TableCell>
      <TableCell align="right">{percent(row.expectedPercent)}</TableCell>
      <TableCell>{translate(row.isOnPace ? 'common.yes' : 'common.no')}</TableCell>
      <TableCell sx={{ minWidth: 180 }}>
        {latest ? latest.source : translate('targets.fiscal_none')}
      </TableCell>
    </TableRow>
  );
};
