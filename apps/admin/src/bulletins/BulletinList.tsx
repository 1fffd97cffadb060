import AddIcon from '@mui/icons-material/Add';
import CampaignIcon from '@mui/icons-material/CampaignOutlined';
import { Button, Stack, Typography } from '@mui/material';
import { bulletinStatuses } from '@luodi/domain';
import { DataTable, useCanAccess, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Cards } from '../kernel/list/Cards.js';
import type { FilterDef } from '../kernel/list/filters.js';
import { ListPage } from '../kernel/list/ListPage.js';
import { DateText } from '../kernel/parts/DateText.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import type { BulletinRow } from '../kernel/views.js';
import { BulletinStatusChip } from './marks.js';

const Col = DataTable.Col<BulletinRow>;
const of = (field: string) => `resources.bulletins.fields.${field}`;

const filters: readonly FilterDef[] = [
  { source: 'status', label: of('status'), kind: 'words', words: bulletinStatuses },
];

/** 通报: every issue, the newest first; drafts are the writers' alone. */
export const BulletinList = () => {
  const translate = useTranslate();
  return (
    <ListPage
      title="bulletins.title"
      search="bulletins.search"
      filters={filters}
      sort={{ field: 'createdAt', order: 'DESC' }}
      actions={<NewButton />}
      table={<Table />}
      cards={
        <Cards<BulletinRow> to={({ id }) => `/bulletins/${id}/show`}>
          {(row) => <Card row={row} />}
        </Cards>
      }
      empty={
        <EmptyState
          icon={<CampaignIcon />}
          title={translate('bulletins.empty')}
          hint={translate('bulletins.empty_hint')}
          actions={<NewButton />}
        />
      }
    />
  );
};

const NewButton = () => {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'bulletins', action: 'create' });
  if (!canAccess) return null;
  return (
    <Button component={Link} to="/bulletins/create" variant="contained" startIcon={<AddIcon />}>
      {translate('bulletins.new')}
    </Button>
  );
};

const Table = () => (
  <DataTable<BulletinRow> rowClick="show" bulkActionButtons={false}>
    <Col source="title" />
    <Col source="asOf" sortByOrder="DESC" render={({ asOf }) => <DateText on={asOf} />} />
    <Col
      source="status"
      disableSort
      render={({ status }) => <BulletinStatusChip status={status} />}
    />
    <Col source="issuedBy" disableSort render={({ issuedBy }) => issuedBy ?? '—'} />
    <Col
      source="createdAt"
      sortByOrder="DESC"
      render={({ createdAt }) => <DateText at={createdAt} />}
    />
  </DataTable>
);

const Card = ({ row }: { row: BulletinRow }) => {
  const translate = useTranslate();
  return (
    <Stack spacing={0.5}>
      <Typography variant="body2" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
        {row.title}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate('bulletins.as_of', { day: row.asOf })}
      </Typography>
      <div>
        <BulletinStatusChip status={row.status} />
      </div>
    </Stack>
  );
};
