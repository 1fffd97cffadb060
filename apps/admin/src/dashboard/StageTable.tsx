import {
  Box,
  Link as TextLink,
  Table,
  TableBody,
  TableCell,
  TableFooter,
  TableHead,
  TableRow,
} from '@mui/material';
import { activeStages, stageEntry, type Stage } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Section } from '../kernel/parts/Facts.js';
import { Money } from '../kernel/parts/Money.js';
import type { StageReport } from '../kernel/views.js';
import { leadsLink } from './leadsLink.js';
import { usePunctuation } from '../kernel/i18n/punctuation.js';

type Row = StageReport['rows'][number];

/** Count and sums by stage, a bar for the eye; each count is a link to its rows. */
export const StageTable = ({ rows }: { rows: Row[] }) => {
  const translate = useTranslate();
  const active = rows.filter(({ stage }) => stageEntry(stage).kind === 'active');
  const exits = rows.filter(({ stage, count }) => stageEntry(stage).kind === 'exit' && count > 0);
  const largest = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <Section title={translate('dashboard.by_stage')}>
      <Box sx={{ overflowX: 'auto' }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{translate('dashboard.stage')}</TableCell>
              <TableCell align="right">{translate('dashboard.count')}</TableCell>
              <TableCell sx={barCell} />
              <TableCell align="right">{translate('dashboard.total')}</TableCell>
              <TableCell align="right" sx={{ display: { xs: 'none', sm: 'table-cell' } }}>
                {translate('dashboard.fixed')}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {[...active, ...exits].map((row) => (
              <StageLine key={row.stage} row={row} share={row.count / largest} />
            ))}
          </TableBody>
          <TableFooter>
            <SumLine rows={active} />
          </TableFooter>
        </Table>
      </Box>
    </Section>
  );
};

const barCell = { width: '32%', display: { xs: 'none', md: 'table-cell' } };

const StageLine = ({ row, share }: { row: Row; share: number }) => {
  const translate = useTranslate();
  const { brackets } = usePunctuation();
  const isExit = stageEntry(row.stage).kind === 'exit';
  const name = translate(`stages.${row.stage}`, { _: row.label });
  return (
    <TableRow hover data-stage={row.stage}>
      <TableCell sx={{ color: isExit ? 'text.secondary' : undefined }}>
        {name}
        {isExit && brackets(translate('dashboard.exits'))}
      </TableCell>
      <TableCell align="right">
        <CountLink stages={[row.stage]} count={row.count} name={name} />
      </TableCell>
      <TableCell sx={barCell} aria-hidden>
        <Box
          sx={{
            width: `${share * 100}%`,
            minWidth: row.count ? 3 : 0,
            height: 12,
            borderRadius: 1,
            bgcolor: isExit ? 'divider' : 'primary.main',
          }}
        />
      </TableCell>
      <TableCell align="right">
        <Money yuan={row.totalInvestmentYuan} />
      </TableCell>
      <TableCell align="right" sx={{ display: { xs: 'none', sm: 'table-cell' } }}>
        <Money yuan={row.fixedAssetInvestmentYuan} />
      </TableCell>
    </TableRow>
  );
};

const SumLine = ({ rows }: { rows: Row[] }) => {
  const translate = useTranslate();
  const sum = (field: 'count' | 'totalInvestmentYuan' | 'fixedAssetInvestmentYuan') =>
    rows.reduce((total, row) => total + row[field], 0);
  const name = translate('dashboard.sum');
  return (
    <TableRow sx={{ '& td': { fontSize: 14, fontWeight: 650, color: 'text.primary' } }}>
      <TableCell>{name}</TableCell>
      <TableCell align="right">
        <CountLink stages={activeStages} count={sum('count')} name={name} />
      </TableCell>
      <TableCell sx={barCell} />
      <TableCell align="right">
        <Money yuan={sum('totalInvestmentYuan')} />
      </TableCell>
      <TableCell align="right" sx={{ display: { xs: 'none', sm: 'table-cell' } }}>
        <Money yuan={sum('fixedAssetInvestmentYuan')} />
      </TableCell>
    </TableRow>
  );
};

interface LinkProps {
  stages: readonly Stage[];
  count: number;
  name: string;
}

const CountLink = ({ stages, count, name }: LinkProps) => {
  const translate = useTranslate();
  if (count === 0) return <>0</>;
  return (
    <TextLink
      component={Link}
      to={leadsLink({ stage: stages })}
      aria-label={translate('dashboard.open_rows', { name, count })}
      sx={{ fontWeight: 650 }}
    >
      {count}
    </TextLink>
  );
};
