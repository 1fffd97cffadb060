import { TableCell, TableRow } from '@mui/material';
import { stageEntry } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Money } from '../kernel/parts/Money.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { FunnelReport, FunnelStage } from '../kernel/views.js';
import { FigureLink } from './FigureLink.js';

const heads = [
  'reports.stage',
  'reports.standing_head',
  'reports.total_amount',
  'reports.fixed_amount',
  'reports.reached_head',
  'reports.conversion',
  'reports.medianDays',
  'reports.lastYear',
  'reports.last_year_conversion',
];

/** The ladder as a table beside the chart: the same figures, each a link. Exits nobody took are left out. */
export const StageFunnel = ({ report: { stages, narrowest } }: { report: FunnelReport }) => {
  const shown = stages.filter(
    ({ stage, standing, lastYear }) =>
      stageEntry(stage).kind === 'active' || standing.count > 0 || lastYear.count > 0,
  );
  return (
    <PlainTable heads={heads} isNumeric>
      {shown.map((row) => (
        <StageLine key={row.stage} row={row} isNarrowest={narrowest?.from === row.stage} />
      ))}
    </PlainTable>
  );
};

const StageLine = ({ row, isNarrowest }: { row: FunnelStage; isNarrowest: boolean }) => {
  const translate = useTranslate();
  const { label, standing, reached, conversionPercent, medianDays, lastYear } = row;
  const then = translate('reports.last_year');
  return (
    <TableRow hover data-stage={row.stage} selected={isNarrowest}>
      <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
        {label}
      </TableCell>
      <TableCell align="right">
        <FigureLink figure={standing} name={label} />
      </TableCell>
      <TableCell align="right">
        <Money yuan={standing.totalInvestmentYuan} />
      </TableCell>
      <TableCell align="right">
        <Money yuan={standing.fixedAssetInvestmentYuan} />
      </TableCell>
      <TableCell align="right">
        {reached && (
          <FigureLink figure={reached} name={`${label} ${translate('reports.reached')}`} />
        )}
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {percent(conversionPercent)}
        {isNarrowest && ` · ${translate('reports.narrowest')}`}
      </TableCell>
      <TableCell align="right">{medianDays ?? '—'}</TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        <FigureLink figure={lastYear} name={`${then} ${label}`} />
        {row.lastYearReached && (
          <>
            {' / '}
            <FigureLink
              figure={row.lastYearReached}
              name={`${then} ${label} ${translate('reports.reached')}`}
            />
          </>
        )}
      </TableCell>
      <TableCell align="right">{percent(row.lastYearConversionPercent)}</TableCell>
    </TableRow>
  );
};

export const percent = (value: number | null): string => (value === null ? '—' : `${value}%`);
