import { TableCell, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from '../kernel/parts/Facts.js';
import type { Cockpit } from '../kernel/views.js';
import { Bar } from './Bar.js';
import { CompactTable } from './CompactTable.js';
import { FigureTo } from './FigureTo.js';

const heads = [
  'reports.stage',
  'cockpit.reached_bars',
  'cockpit.reached',
  'cockpit.reached_then',
  'cockpit.standing',
  'reports.conversion',
];

/** The funnel as bars in its own table: how far projects came, last year's hatched below; the narrowest step in words. */
export const StageBars = ({ cockpit }: { cockpit: Cockpit }) => {
  const translate = useTranslate();
  const { stages, narrowest, lastYearAsOf, asOf } = cockpit;
  const most = Math.max(
    1,
    ...stages.flatMap(({ reached, lastYearReached }) => [reached.count, lastYearReached.count]),
  );
  return (
    <Section title={translate('cockpit.funnel')}>
      {narrowest && (
        <Typography sx={{ fontWeight: 650, mb: 0.5 }} data-testid="narrowest">
          {narrowest}
        </Typography>
      )}
      <CompactTable heads={heads} words={2}>
        {stages.map((row) => (
          <StageLine key={row.stage} row={row} most={most} narrowest={cockpit.narrowestStage} />
        ))}
      </CompactTable>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate('cockpit.bars_words', { asOf, lastYearAsOf })}
      </Typography>
    </Section>
  );
};

interface LineProps {
  row: Cockpit['stages'][number];
  most: number;
  narrowest: string | null;
}

const StageLine = ({ row, most, narrowest }: LineProps) => {
  const translate = useTranslate();
  const { stage, label, standing, reached, lastYearReached, conversionPercent } = row;
  const isNarrowest = narrowest === stage;
  return (
    <TableRow data-stage={stage} selected={isNarrowest}>
      <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
        {label}
        {isNarrowest && ` · ${translate('reports.narrowest')}`}
      </TableCell>
      <TableCell sx={{ width: '28%', minWidth: 40 }}>
        <Bar share={(reached.count / most) * 100} />
        <Bar share={(lastYearReached.count / most) * 100} isLastYear />
      </TableCell>
      <TableCell align="right" sx={{ fontWeight: 650, fontSize: 16 }}>
        <FigureTo figure={reached} name={`${label} ${translate('cockpit.reached')}`} />
      </TableCell>
      <TableCell align="right">
        <FigureTo figure={lastYearReached} name={`${label} ${translate('cockpit.reached_then')}`} />
      </TableCell>
      <TableCell align="right">
        <FigureTo figure={standing} name={`${label} ${translate('cockpit.standing')}`} />
      </TableCell>
      <TableCell align="right">
        {conversionPercent === null ? '—' : `${conversionPercent}%`}
      </TableCell>
    </TableRow>
  );
};
