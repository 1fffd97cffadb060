import { Box, Table, TableBody, TableCell, TableFooter, TableHead, TableRow } from '@mui/material';
import { activeStages, bases, type Basis, stageEntry, type Stage } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { useWords } from '../kernel/i18n/words.js';
import { Section } from '../kernel/parts/Facts.js';
import { Money } from '../kernel/parts/Money.js';
import type { StageReport } from '../kernel/views.js';
import { CountLink } from './CountLink.js';

type Row = StageReport['rows'][number];
type Numbers = Row['claimed'];

/** Three counts of every stage side by side; sums and bar are those of the basis asked for. */
export const StageTable = ({ report }: { report: StageReport }) => {
  const translate = useTranslate();
  const { word } = useWords(bases);
  const { basis, rows, due } = report;
  const active = rows.filter(({ stage }) => stageEntry(stage).kind === 'active');
  const exits = rows.filter(
    ({ stage, claimed }) => stageEntry(stage).kind === 'exit' && claimed.count > 0,
  );
  const largest = Math.max(1, ...rows.map((row) => row[basis].count));
  const shared = { basis, isPresent: due !== null };
  return (
    <Section title={translate('dashboard.by_stage')}>
      <Box sx={{ overflowX: 'auto' }}>
        <Table size="small" sx={{ '& td, & th': { px: { xs: 0.75, sm: 1.5 } } }}>
          <TableHead>
            <TableRow>
              <TableCell>{translate('dashboard.stage')}</TableCell>
              {bases.map(({ id }) => (
                <TableCell key={id} align="right" sx={id === basis ? chosen : quiet}>
                  {word(id)}
                </TableCell>
              ))}
              <TableCell sx={barCell} />
              <TableCell align="right">{translate('dashboard.total')}</TableCell>
              <TableCell align="right" sx={wideOnly}>
                {translate('dashboard.fixed')}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {[...active, ...exits].map((row) => (
              <StageLine key={row.stage} row={row} share={row[basis].count / largest} {...shared} />
            ))}
          </TableBody>
          <TableFooter>
            <SumLine rows={active} {...shared} />
          </TableFooter>
        </Table>
      </Box>
    </Section>
  );
};

const barCell = { width: '28%', display: { xs: 'none', md: 'table-cell' } };
const wideOnly = { display: { xs: 'none', sm: 'table-cell' } };
const chosen = { fontWeight: 700, color: 'primary.dark' };
const quiet = { color: 'text.secondary' };

interface Shared {
  basis: Basis;
  /** Only the present has rows to open. */
  isPresent: boolean;
}

const StageLine = ({ row, share, ...shared }: { row: Row; share: number } & Shared) => {
  const translate = useTranslate();
  const { brackets } = usePunctuation();
  const isExit = stageEntry(row.stage).kind === 'exit';
  const name = translate(`stages.${row.stage}`, { _: row.label });
  return (
    <TableRow hover data-stage={row.stage}>
      <TableCell sx={{ color: isExit ? 'text.secondary' : undefined, whiteSpace: 'nowrap' }}>
        {name}
        {isExit && brackets(translate('dashboard.exits'))}
      </TableCell>
      <Counts stages={[row.stage]} numbers={row} name={name} {...shared} />
      <TableCell sx={barCell} aria-hidden>
        <Box
          sx={{
            width: `${share * 100}%`,
            minWidth: share ? 3 : 0,
            height: 12,
            borderRadius: 1,
            bgcolor: isExit ? 'divider' : 'primary.main',
          }}
        />
      </TableCell>
      <Sums numbers={row[shared.basis]} />
    </TableRow>
  );
};

const SumLine = ({ rows, ...shared }: { rows: Row[] } & Shared) => {
  const translate = useTranslate();
  const name = translate('dashboard.sum');
  const numbers = {
    claimed: sumOf(rows, 'claimed'),
    verifying: sumOf(rows, 'verifying'),
    verified: sumOf(rows, 'verified'),
  };
  return (
    <TableRow sx={{ '& td': { fontSize: 14, fontWeight: 650, color: 'text.primary' } }}>
      <TableCell>{name}</TableCell>
      <Counts stages={activeStages} numbers={numbers} name={name} {...shared} />
      <TableCell sx={barCell} />
      <Sums numbers={numbers[shared.basis]} />
    </TableRow>
  );
};

interface CountsProps extends Shared {
  stages: readonly Stage[];
  numbers: Pick<Row, Basis>;
  name: string;
}

const Counts = ({ stages, numbers, name, basis, isPresent }: CountsProps) => (
  <>
    {bases.map(({ id }) => (
      <TableCell key={id} align="right" sx={id === basis ? chosen : quiet} data-basis={id}>
        <CountLink
          filter={isPresent ? { stage: stages, basis: id, contactEvidenced: 'true' } : null}
          count={numbers[id].count}
          name={name}
        />
      </TableCell>
    ))}
  </>
);

const Sums = ({ numbers }: { numbers: Numbers }) => (
  <>
    <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
      <Money yuan={numbers.totalInvestmentYuan} />
    </TableCell>
    <TableCell align="right" sx={wideOnly}>
      <Money yuan={numbers.fixedAssetInvestmentYuan} />
    </TableCell>
  </>
);

const sumOf = (rows: Row[], basis: Basis): Numbers => {
  const sum = (field: keyof Numbers) => rows.reduce((total, row) => total + row[basis][field], 0);
  return {
    count: sum('count'),
    totalInvestmentYuan: sum('totalInvestmentYuan'),
    fixedAssetInvestmentYuan: sum('fixedAssetInvestmentYuan'),
  };
};
