import HowToRegIcon from '@mui/icons-material/HowToReg';
import { Stack, Typography } from '@mui/material';
import { changeKinds, changeStatuses } from '@luodi/domain';
import { DataTable, useTranslate } from 'react-admin';
import { useWords } from '../kernel/i18n/words.js';
import { Cards } from '../kernel/list/Cards.js';
import type { FilterDef } from '../kernel/list/filters.js';
import { ListPage } from '../kernel/list/ListPage.js';
import { DateText } from '../kernel/parts/DateText.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import type { ChangeRequestRow } from '../kernel/views.js';
import { ChangeText } from './ChangeText.js';

const Col = DataTable.Col<ChangeRequestRow>;
const yesNo = [
  { id: 'true', label: '是', labelEn: 'yes' },
  { id: 'false', label: '否', labelEn: 'no' },
];
const of = (field: string) => `resources.change-requests.fields.${field}`;

const filters: readonly FilterDef[] = [
  { source: 'status', label: of('status'), kind: 'words', words: changeStatuses },
  { source: 'kind', label: of('kind'), kind: 'words', words: changeKinds },
  { source: 'mine', label: 'changes.mine', kind: 'words', words: yesNo, isSingle: true },
];

/** 待批事项: changes that need a second person, and what became of them. */
export const ChangeRequestList = () => {
  const translate = useTranslate();
  return (
    <ListPage
      title="changes.title"
      search="changes.search"
      filters={filters}
      sort={{ field: 'requestedAt', order: 'DESC' }}
      actions={<></>}
      table={<Table />}
      cards={
        <Cards<ChangeRequestRow> to={({ id }) => `/change-requests/${id}/show`}>
          {(row) => <Card row={row} />}
        </Cards>
      }
      empty={
        <EmptyState
          icon={<HowToRegIcon />}
          title={translate('changes.empty')}
          hint={translate('changes.empty_hint')}
        />
      }
    />
  );
};

const Table = () => (
  <DataTable<ChangeRequestRow> rowClick="show" bulkActionButtons={false}>
    <Col source="lead" disableSort render={(row) => <Lead row={row} />} />
    <Col source="kind" disableSort render={({ label }) => label} />
    <Col source="changes" disableSort render={(row) => <ChangeText change={row} />} />
    <Col source="requestedBy" disableSort render={({ requestedBy }) => requestedBy.name} />
    <Col
      source="requestedAt"
      sortByOrder="DESC"
      render={({ requestedAt }) => <DateText at={requestedAt} />}
    />
    <Col source="status" disableSort render={(row) => <Status row={row} />} />
  </DataTable>
);

const Lead = ({ row }: { row: ChangeRequestRow }) => (
  <>
    <Typography variant="body2" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
      {row.lead.name}
    </Typography>
    <Typography variant="caption" sx={{ color: 'text.secondary' }}>
      {row.lead.no} · {row.unit}
    </Typography>
  </>
);

const Status = ({ row }: { row: ChangeRequestRow }) => {
  const { word } = useWords(changeStatuses);
  return <>{[word(row.status), row.decidedBy?.name].filter(Boolean).join(' · ')}</>;
};

const Card = ({ row }: { row: ChangeRequestRow }) => (
  <Stack spacing={0.5}>
    <div>
      <Lead row={row} />
    </div>
    <ChangeText change={row} />
    <Typography variant="caption">
      {row.label} · {row.requestedBy.name} · <DateText at={row.requestedAt} /> ·{' '}
      <Status row={row} />
    </Typography>
  </Stack>
);
