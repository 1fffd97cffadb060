import CompareArrowsIcon from '@mui/icons-material/CompareArrows';
import { Stack, Typography } from '@mui/material';
import { doubleKinds, doubleVerdicts } from '@luodi/domain';
import { DataTable, useTranslate } from 'react-admin';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { useWords } from '../kernel/i18n/words.js';
import { Cards } from '../kernel/list/Cards.js';
import type { FilterDef } from '../kernel/list/filters.js';
import { ListPage } from '../kernel/list/ListPage.js';
import { DateText } from '../kernel/parts/DateText.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import type { DoubleCase } from '../kernel/views.js';

const Col = DataTable.Col<DoubleCase>;

const statuses = [{ id: 'open', label: '待裁定', labelEn: 'Open' }, ...doubleVerdicts];
const filters: readonly FilterDef[] = [
  { source: 'status', label: 'resources.doubles.fields.status', kind: 'words', words: statuses },
  { source: 'kind', label: 'resources.doubles.fields.kinds', kind: 'words', words: doubleKinds },
];

/** The claims matrix opens from the side the asker may read. */
const matrixOf = ({ one, other }: DoubleCase): string =>
  `/leads/${one.leadId ?? other.leadId}/show?tab=doubles`;

/** 查重: pairs of projects that may be one. */
export const DoubleList = () => {
  const translate = useTranslate();
  return (
    <ListPage
      hasExport
      title="doubles_list.title"
      filters={filters}
      sort={{ field: 'foundAt', order: 'DESC' }}
      actions={<></>}
      table={<CaseTable />}
      cards={<Cards<DoubleCase> to={matrixOf}>{(one) => <CaseCard row={one} />}</Cards>}
      empty={
        <EmptyState
          icon={<CompareArrowsIcon />}
          title={translate('doubles_list.empty')}
          hint={translate('doubles_list.empty_hint')}
        />
      }
    />
  );
};

const CaseTable = () => (
  <DataTable<DoubleCase>
    rowClick={(_id, _resource, row) => matrixOf(row as DoubleCase)}
    bulkActionButtons={false}
  >
    <Col source="one" disableSort render={({ one }) => <Side side={one} />} />
    <Col source="other" disableSort render={({ other }) => <Side side={other} />} />
    <Col source="kinds" disableSort render={(row) => <Kinds row={row} />} />
    <Col source="status" disableSort render={(row) => <Status row={row} />} />
    <Col source="foundAt" sortByOrder="DESC" render={({ foundAt }) => <DateText at={foundAt} />} />
  </DataTable>
);

const Side = ({ side }: { side: DoubleCase['one'] }) => (
  <>
    <Typography variant="body2" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
      {side.name ?? side.companyName}
    </Typography>
    <Typography variant="caption" sx={{ color: 'text.secondary' }}>
      {[side.no, side.unit].filter(Boolean).join(' · ')}
    </Typography>
  </>
);

const Kinds = ({ row }: { row: DoubleCase }) => {
  const { word } = useWords(doubleKinds);
  const { list } = usePunctuation();
  return <>{list(row.kinds.map((kind) => word(kind) ?? kind))}</>;
};

const Status = ({ row }: { row: DoubleCase }) => {
  const { word } = useWords(statuses);
  return <>{word(row.status)}</>;
};

const CaseCard = ({ row }: { row: DoubleCase }) => (
  <Stack spacing={0.5}>
    <div>
      <Side side={row.one} />
    </div>
    <div>
      <Side side={row.other} />
    </div>
    <Typography variant="caption">
      <Kinds row={row} /> · <Status row={row} />
    </Typography>
  </Stack>
);
