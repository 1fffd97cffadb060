import ReceptionIcon from '@mui/icons-material/EmojiPeopleOutlined';
import { Box, Typography } from '@mui/material';
import { receptionKinds, receptionStatuses } from '@luodi/domain';
import { DataTable, useTranslate } from 'react-admin';
import { Cards } from '../kernel/list/Cards.js';
import { Yuan } from '../kernel/parts/Yuan.js';
import type { FilterDef } from '../kernel/list/filters.js';
import { CreateLink, ListPage } from '../kernel/list/ListPage.js';
import { DateText } from '../kernel/parts/DateText.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import type { ReceptionRow } from '../kernel/views.js';
import { headCount, ReceptionCard } from './ReceptionCard.js';
import { KindChip, LastingMarks, StatusChip } from './marks.js';

const Col = DataTable.Col<ReceptionRow>;
const of = (field: string) => `resources.receptions.fields.${field}`;
const yes = [{ id: 'true', label: '是', labelEn: 'Yes' }];

const filters: readonly FilterDef[] = [
  { source: 'status', label: of('status'), kind: 'words', words: receptionStatuses },
  { source: 'kind', label: of('kind'), kind: 'words', words: receptionKinds },
  { source: 'unitId', label: of('unit'), kind: 'unit' },
  { source: 'from', label: 'receptions.from', kind: 'date' },
  { source: 'to', label: 'receptions.to', kind: 'date' },
  {
    source: 'toDecide',
    label: 'receptions.to_decide',
    kind: 'words',
    words: yes,
    isSingle: true,
  },
  { source: 'late', label: 'receptions.late', kind: 'words', words: yes, isSingle: true },
  { source: 'overLimit', label: 'receptions.lifted', kind: 'words', words: yes, isSingle: true },
];

/** 接待台账: who came, who accompanied, what it cost, and what stays marked. */
export const ReceptionList = () => {
  const translate = useTranslate();
  return (
    <ListPage
      hasExport
      hasViews
      title="receptions.title"
      search="receptions.search"
      filters={filters}
      sort={{ field: 'startsOn', order: 'DESC' }}
      actions={<CreateLink label="receptions.new" />}
      table={<ReceptionTable />}
      cards={
        <Cards<ReceptionRow> to={({ id }) => `/receptions/${id}/show`}>
          {(row) => <ReceptionCard row={row} />}
        </Cards>
      }
      empty={
        <EmptyState
          icon={<ReceptionIcon />}
          title={translate('receptions.empty')}
          hint={translate('receptions.empty_hint')}
          actions={<CreateLink label="receptions.new" />}
        />
      }
    />
  );
};

const ReceptionTable = () => {
  const translate = useTranslate();
  return (
    <DataTable<ReceptionRow> rowClick="show" bulkActionButtons={false}>
      <Col source="no" label={of('no')} sortByOrder="DESC" />
      <Col
        source="purpose"
        label={of('purpose')}
        disableSort
        render={(row) => <What row={row} />}
      />
      <Col source="kind" label={of('kind')} disableSort render={(row) => <KindChip {...row} />} />
      <Col
        source="status"
        label={of('status')}
        disableSort
        render={(row) => (
          <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
            <StatusChip status={row.status} />
            <LastingMarks row={row} />
          </Box>
        )}
      />
      <Col
        source="startsOn"
        label={of('startsOn')}
        sortByOrder="DESC"
        render={({ startsOn }) => <DateText on={startsOn} />}
      />
      <Col
        source="guestCount"
        label="receptions.people"
        disableSort
        render={(row) => headCount(translate, row)}
      />
      <Col
        source="plannedYuan"
        label={of('costs')}
        disableSort
        align="right"
        render={({ actualYuan, plannedYuan }) => <Yuan amount={actualYuan ?? plannedYuan} />}
      />
    </DataTable>
  );
};

const What = ({ row }: { row: ReceptionRow }) => {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="body2" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
        {row.purpose ?? translate('receptions.no_purpose')}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {[row.guestUnit, row.lead?.name, row.unit.name].filter(Boolean).join(' · ')}
      </Typography>
    </>
  );
};
