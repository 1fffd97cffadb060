import PrintIcon from '@mui/icons-material/PrintOutlined';
import TimelineIcon from '@mui/icons-material/TimelineOutlined';
import { Box, Button, Typography } from '@mui/material';
import { activeStages, stageRank, stages, worksLevels } from '@luodi/domain';
import { DataTable, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { filterQuery } from '../../kernel/dataProvider.js';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';
import { useWords } from '../../kernel/i18n/words.js';
import { Cards } from '../../kernel/list/Cards.js';
import type { FilterDef } from '../../kernel/list/filters.js';
import { ListPage } from '../../kernel/list/ListPage.js';
import { EmptyState } from '../../kernel/parts/EmptyState.js';
import { Light } from '../../kernel/parts/Light.js';
import { Money } from '../../kernel/parts/Money.js';
import type { ProgressLedgerRow } from '../../kernel/views.js';
import { OwnersLine } from './OwnersLine.js';
import { PercentText } from '../PercentText.js';
import { ProgressTabs } from '../ProgressTabs.js';

const Col = DataTable.Col<ProgressLedgerRow>;
const inLedger = activeStages.filter((stage) => stageRank(stage) >= stageRank('contracted'));

const filters: readonly FilterDef[] = [
  {
    source: 'stage',
    label: 'resources.progress.fields.stage',
    kind: 'words',
    words: stages.filter(({ id }) => inLedger.some((stage) => stage === id)),
  },
  { source: 'unitId', label: 'resources.progress.fields.unitId', kind: 'unit' },
  {
    source: 'hasPlan',
    label: 'progress.has_plan',
    kind: 'words',
    isSingle: true,
    words: [
      { id: 'true', label: '有生效的计划', labelEn: 'In force' },
      { id: 'false', label: '没有生效的计划', labelEn: 'None in force' },
    ],
  },
  {
    source: 'silent',
    label: 'progress.silent',
    kind: 'words',
    isSingle: true,
    words: [{ id: 'true', label: '两周没有填报的', labelEn: 'Silent for two weeks' }],
  },
];

const target = ({ id }: ProgressLedgerRow): string => `/leads/${id}/show?tab=progress`;

/** 建设台账: plan beside actual, project by project; Excel and print hold the same list. */
export const LedgerList = () => {
  const translate = useTranslate();
  return (
    <>
      <ProgressTabs open="ledger" />
      <ListPage
        title="progress.title"
        search="progress.search"
        filters={filters}
        sort={{ field: 'no', order: 'ASC' }}
        hasViews
        hasExport
        actions={<PrintLink />}
        table={<LedgerTable />}
        cards={<Cards<ProgressLedgerRow> to={target}>{(row) => <LedgerCard row={row} />}</Cards>}
        empty={
          <EmptyState
            icon={<TimelineIcon />}
            title={translate('progress.empty')}
            hint={translate('progress.empty_hint')}
          />
        }
      />
    </>
  );
};

const PrintLink = () => {
  const translate = useTranslate();
  const { filterValues } = useListContext();
  const query = filterQuery(filterValues as Record<string, unknown>);
  return (
    <Button component={Link} to={`/progress/print?${query}`} startIcon={<PrintIcon />}>
      {translate('progress.print')}
    </Button>
  );
};

const LedgerTable = () => (
  <DataTable<ProgressLedgerRow>
    rowClick={(_id, _resource, record) => target(record as ProgressLedgerRow)}
    bulkActionButtons={false}
  >
    <Col source="name" label="progress.project" render={(row) => <Name row={row} />} />
    <Col
      source="pace.annualYuan"
      label="progress.annual"
      align="right"
      disableSort
      render={({ pace }) => <Money yuan={pace.annualYuan} />}
    />
    <Col
      source="pace.actualYuan"
      label="progress.done"
      align="right"
      disableSort
      render={({ pace }) => <Money yuan={pace.actualYuan} />}
    />
    <Col
      source="reportedYearYuan"
      label="progress.reported"
      align="right"
      disableSort
      render={({ reportedYearYuan }) => <Money yuan={reportedYearYuan} />}
    />
    <Col
      source="pace.light"
      label="progress.pace"
      disableSort
      render={(row) => <PaceCell row={row} />}
    />
    <Col
      source="worksLevel"
      label="progress.works_pair"
      disableSort
      render={(row) => <Works row={row} />}
    />
    <Col
      source="reportedOn"
      label="progress.last_report"
      disableSort
      render={(row) => <LastReport row={row} />}
    />
  </DataTable>
);

const Name = ({ row }: { row: ProgressLedgerRow }) => (
  <>
    <Typography variant="body2" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
      {row.name}
    </Typography>
    <Typography variant="caption" sx={{ color: 'text.secondary' }}>
      {[row.owners.recruitingUnit, row.owners.carrierUnit].filter(Boolean).join(' · ')}
    </Typography>
    <OwnersLine owners={row.owners} />
  </>
);

const PaceCell = ({ row: { pace } }: { row: ProgressLedgerRow }) => (
  <Box sx={{ fontSize: 14 }}>
    <Light colour={pace.light} />
    {pace.donePercent !== null && (
      <Box sx={{ color: 'text.secondary', fontSize: 12, whiteSpace: 'nowrap' }}>
        <PercentText value={pace.donePercent} /> / <PercentText value={pace.expectedPercent} />
      </Box>
    )}
  </Box>
);

const Works = ({ row }: { row: ProgressLedgerRow }) => {
  const translate = useTranslate();
  const { word } = useWords(worksLevels);
  const none = translate('common.none');
  return <>{`${word(row.plannedLevel) ?? none} / ${word(row.worksLevel) ?? none}`}</>;
};

const LastReport = ({ row }: { row: ProgressLedgerRow }) => {
  const translate = useTranslate();
  const late = row.findings.find(({ verdict }) => verdict === 'fail');
  return (
    <Box sx={{ color: late ? 'error.main' : undefined, fontSize: 14 }} title={late?.because}>
      {row.reportedOn ?? translate('progress.never')}
      {late && ' !'}
    </Box>
  );
};

const LedgerCard = ({ row }: { row: ProgressLedgerRow }) => {
  const translate = useTranslate();
  const { colon } = usePunctuation();
  return (
    <>
      <Name row={row} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, mt: 0.5, fontSize: 14 }}>
        <PaceCell row={row} />
        <Box>
          <Works row={row} />
          <Box sx={{ display: 'flex', gap: 0.5 }}>
            {translate('progress.last_report')}
            {colon}
            <LastReport row={row} />
          </Box>
        </Box>
      </Box>
    </>
  );
};
