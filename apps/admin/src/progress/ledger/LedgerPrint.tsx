import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Box, Button, GlobalStyles, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { worksLevels } from '@luodi/domain';
import { Authenticated, useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { useConsole } from '../../kernel/dataProvider.js';
import { todayOn } from '../../kernel/dates.js';
import { useWords } from '../../kernel/i18n/words.js';
import { wanText } from '../../kernel/money.js';
import { Light } from '../../kernel/parts/Light.js';
import { useSession } from '../../kernel/authProvider.js';
import { LoadState } from '../../kernel/parts/LoadState.js';
import type { ProgressLedgerRow } from '../../kernel/views.js';

const printRules = {
  '@page': { size: 'A4 landscape', margin: '10mm' },
  '@media print': {
    'html, body': { background: '#fff !important' },
    '.print-controls': { display: 'none !important' },
  },
};

/** The ledger as on paper: A4 across, the head repeated on every sheet. */
export const LedgerPrint = () => (
  <Authenticated requireAuth>
    <GlobalStyles styles={printRules} />
    <Body />
  </Authenticated>
);

const Body = () => {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const question = Object.fromEntries(params);
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['progress', 'print', question],
    queryFn: () => readAll(read, question),
  });
  return (
    <Box component="main" sx={{ p: { xs: 1.5, sm: 3 }, '@media print': { p: 0 } }}>
      <Box className="print-controls" sx={{ display: 'flex', gap: 1, mb: 2 }}>
        <Button component={Link} to="/progress">
          {translate('progress.print_back')}
        </Button>
        <Button
          variant="contained"
          startIcon={<PrintIcon />}
          disabled={!data}
          onClick={() => window.print()}
        >
          {translate('progress.print')}
        </Button>
      </Box>
      <LoadState data={data} error={error} refetch={refetch} height={480} />
      {data && <Sheet rows={data} />}
    </Box>
  );
};

const perPage = 100;
type Read = ReturnType<typeof useConsole>['read'];

/** Page after page until the list is whole. */
const readAll = async (read: Read, question: object): Promise<ProgressLedgerRow[]> => {
  const rows: ProgressLedgerRow[] = [];
  for (let page = 1; ; page++) {
    const filter = { ...question, page, perPage };
    const { data } = await read<{ data: ProgressLedgerRow[] }>('/progress/ledger', filter);
    rows.push(...data);
    if (data.length < perPage) return rows;
  }
};

const Sheet = ({ rows }: { rows: ProgressLedgerRow[] }) => {
  const translate = useTranslate();
  const session = useSession();
  const on = todayOn();
  return (
    <Box sx={{ color: '#000', bgcolor: '#fff', overflowX: 'auto' }}>
      <Typography component="h1" sx={{ fontSize: '16pt', fontWeight: 700, textAlign: 'center' }}>
        {translate('progress.print_title', { year: on.slice(0, 4) })}
      </Typography>
      <Typography sx={{ fontSize: '9pt', mb: 1 }}>
        {translate('progress.print_head', { on, unit: session?.unit.name ?? '' })}{' '}
        {rows[0] && translate('progress.method', { words: rows[0].pace.words })}{' '}
        {translate('ledger.owners_note')}
      </Typography>
      <Box component="table" sx={tableStyle}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{translate(head)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PrintRow key={row.id} row={row} />
          ))}
        </tbody>
      </Box>
    </Box>
  );
};

const heads = [
  'progress.project',
  'ledger.leader',
  'ledger.units',
  'resources.leads.fields.helperName',
  'progress.annual',
  'progress.done',
  'progress.reported',
  'progress.rate',
  'progress.expected_rate',
  'progress.light',
  'progress.works_pair',
  'progress.last_report',
  'progress.words',
  'progress.problems',
  'progress.next_step',
];

const PrintRow = ({ row }: { row: ProgressLedgerRow }) => {
  const translate = useTranslate();
  const { word } = useWords(worksLevels);
  const none = translate('common.none');
  const { pace, owners } = row;
  return (
    <tr>
      <td>{row.name}</td>
      <td>
        {owners.responsibleLeader ?? none}
        {!owners.isFourOnes && ` ${translate('ledger.not_four_ones')}`}
      </td>
      <td>
        {[owners.leadUnit, owners.recruitingUnit, owners.carrierUnit].filter(Boolean).join(' / ')}
      </td>
      <td className="name">{owners.helper ?? none}</td>
      <td className="figure">{wanText(pace.annualYuan) || none}</td>
      <td className="figure">{wanText(pace.actualYuan)}</td>
      <td className="figure">{wanText(row.reportedYearYuan)}</td>
      <td>{pace.donePercent ?? none}</td>
      <td>{pace.expectedPercent ?? none}</td>
      <td>
        <Light colour={pace.light} />
      </td>
      <td>{`${word(row.plannedLevel) ?? none} / ${word(row.worksLevel) ?? none}`}</td>
      <td className="figure">{row.reportedOn ?? none}</td>
      <td>{row.done}</td>
      <td>{row.problems}</td>
      <td>{row.nextStep}</td>
    </tr>
  );
};

const tableStyle = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '8pt',
  '& thead': { display: 'table-header-group' },
  '& tr': { breakInside: 'avoid' },
  '& th, & td': {
    border: '1px solid #555',
    p: '0.8mm 1mm',
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  '& td.figure, & td.name': { whiteSpace: 'nowrap', overflowWrap: 'normal' },
} as const;
