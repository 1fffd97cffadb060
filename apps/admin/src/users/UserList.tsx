import PeopleIcon from '@mui/icons-material/PeopleAltOutlined';
import { Stack, Typography } from '@mui/material';
import { roles } from '@luodi/domain';
import { DataTable, useTranslate } from 'react-admin';
import { Cards } from '../kernel/list/Cards.js';
import type { FilterDef } from '../kernel/list/filters.js';
import { CreateLink, ListPage } from '../kernel/list/ListPage.js';
import { DateText } from '../kernel/parts/DateText.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import type { UserRow } from '../kernel/views.js';
import { RoleNames } from './RoleNames.js';
import { UserStatus } from './UserStatus.js';
import { usePunctuation } from '../kernel/i18n/punctuation.js';

const Col = DataTable.Col<UserRow>;

const statuses = [
  { id: 'invited', label: '待设密码', labelEn: 'Invited' },
  { id: 'active', label: '正常', labelEn: 'Active' },
  { id: 'disabled', label: '已停用', labelEn: 'Disabled' },
];

const filters: readonly FilterDef[] = [
  { source: 'unitId', label: 'resources.users.fields.unit', kind: 'unit' },
  { source: 'role', label: 'resources.users.fields.role', kind: 'words', words: roles },
  { source: 'status', label: 'resources.users.fields.status', kind: 'words', words: statuses },
];

/** Accounts, for the administrators. */
export const UserList = () => {
  const translate = useTranslate();
  return (
    <ListPage
      title="users.title"
      search="users.search"
      filters={filters}
      sort={{ field: 'username', order: 'ASC' }}
      actions={<CreateLink label="users.new" />}
      table={<UserTable />}
      cards={
        <Cards<UserRow> to={({ id }) => `/users/${id}/show`}>
          {(user) => <UserCard user={user} />}
        </Cards>
      }
      empty={
        <EmptyState
          icon={<PeopleIcon />}
          title={translate('users.empty')}
          hint={translate('users.empty_hint')}
          actions={<CreateLink label="users.new" />}
        />
      }
    />
  );
};

const UserTable = () => {
  const translate = useTranslate();
  return (
    <DataTable<UserRow> rowClick="show" bulkActionButtons={false}>
      <Col source="displayName" />
      <Col source="username" />
      <Col source="unit" disableSort render={({ unit }) => unit.name} />
      <Col source="roles" disableSort render={(user) => <RoleNames roles={user.roles} />} />
      <Col source="status" render={({ status }) => <UserStatus status={status} />} />
      <Col
        source="lastSignInAt"
        sortByOrder="DESC"
        render={({ lastSignInAt }) =>
          lastSignInAt ? <DateText at={lastSignInAt} /> : translate('users.never')
        }
      />
    </DataTable>
  );
};

const UserCard = ({ user }: { user: UserRow }) => {
  const { brackets } = usePunctuation();
  return (
    <Stack spacing={0.25}>
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {user.displayName}
        {brackets(user.username)}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {user.unit.name}
      </Typography>
      <Typography variant="caption">
        <RoleNames roles={user.roles} /> · <UserStatus status={user.status} />
      </Typography>
    </Stack>
  );
};
