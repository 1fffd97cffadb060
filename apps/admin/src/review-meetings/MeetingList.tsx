import HowToVoteIcon from '@mui/icons-material/HowToVoteOutlined';
import { Stack, Typography } from '@mui/material';
import { meetingStatuses } from '@luodi/domain';
import { DataTable, useTranslate } from 'react-admin';
import { Cards } from '../kernel/list/Cards.js';
import type { FilterDef } from '../kernel/list/filters.js';
import { ListPage } from '../kernel/list/ListPage.js';
import { DateText } from '../kernel/parts/DateText.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import type { MeetingRow } from '../kernel/views.js';
import { MeetingStatusChip } from './marks.js';

const Col = DataTable.Col<MeetingRow>;
const of = (field: string) => `resources.review-meetings.fields.${field}`;
const mine = [{ id: 'true', label: '是', labelEn: 'yes' }];

const filters: readonly FilterDef[] = [
  { source: 'status', label: of('status'), kind: 'words', words: meetingStatuses },
  { source: 'heldFrom', label: 'meetings.held_from', kind: 'date' },
  { source: 'heldTo', label: 'meetings.held_to', kind: 'date' },
  { source: 'mine', label: 'meetings.mine', kind: 'words', words: mine, isSingle: true },
];

/** 预审会, the latest first. */
export const MeetingList = () => {
  const translate = useTranslate();
  return (
    <ListPage
      title="meetings.title"
      search="meetings.search"
      filters={filters}
      sort={{ field: 'heldOn', order: 'DESC' }}
      table={<Table />}
      cards={
        <Cards<MeetingRow> to={({ id }) => `/review-meetings/${id}/show`}>
          {(row) => <Card row={row} />}
        </Cards>
      }
      empty={
        <EmptyState
          icon={<HowToVoteIcon />}
          title={translate('meetings.empty')}
          hint={translate('meetings.empty_hint')}
        />
      }
    />
  );
};

const Table = () => (
  <DataTable<MeetingRow> rowClick="show" bulkActionButtons={false}>
    <Col source="heldOn" label={of('heldOn')} render={({ heldOn }) => <DateText on={heldOn} />} />
    <Col source="title" label={of('title')} render={(row) => <Title row={row} />} />
    <Col
      source="status"
      label={of('status')}
      disableSort
      render={({ status }) => <MeetingStatusChip status={status} />}
    />
    <Col
      source="members"
      label={of('members')}
      disableSort
      render={(row) => <Counted phrase="meetings.present_of" row={row} />}
    />
    <Col
      source="items"
      label={of('items')}
      disableSort
      render={(row) => <Counted phrase="meetings.decided_of" row={row} />}
    />
  </DataTable>
);

const Title = ({ row }: { row: MeetingRow }) => (
  <>
    <Typography variant="body2" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
      {row.title}
    </Typography>
    <Typography variant="caption" sx={{ color: 'text.secondary' }}>
      {[row.place, row.minutesNo].filter(Boolean).join(' · ')}
    </Typography>
  </>
);

const Counted = ({ phrase, row }: { phrase: string; row: MeetingRow }) => {
  const translate = useTranslate();
  const { presentCount, invitedCount, decidedCount, itemCount } = row;
  return <>{translate(phrase, { presentCount, invitedCount, decidedCount, itemCount })}</>;
};

const Card = ({ row }: { row: MeetingRow }) => (
  <Stack spacing={0.5}>
    <div>
      <MeetingStatusChip status={row.status} /> <DateText on={row.heldOn} />
    </div>
    <Title row={row} />
    <Typography variant="caption">
      <Counted phrase="meetings.present_of" row={row} /> ·{' '}
      <Counted phrase="meetings.decided_of" row={row} />
    </Typography>
  </Stack>
);
