import CampaignIcon from '@mui/icons-material/CampaignOutlined';
import { Stack, Typography } from '@mui/material';
import { channelKinds } from '@luodi/domain';
import { DataTable, useTranslate } from 'react-admin';
import { minuteOf } from '../kernel/dates.js';
import { useWords } from '../kernel/i18n/words.js';
import { Cards } from '../kernel/list/Cards.js';
import type { FilterDef } from '../kernel/list/filters.js';
import { CreateLink, ListPage } from '../kernel/list/ListPage.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import type { ChannelRow } from '../kernel/views.js';
import { ChannelState } from './ChannelState.js';

const Col = DataTable.Col<ChannelRow>;
const of = (field: string) => `resources.notice-channels.fields.${field}`;

const filters: readonly FilterDef[] = [
  { source: 'kind', label: of('kind'), kind: 'words', words: channelKinds },
];

/** Ways out of the system, whether they work, and what last went wrong. */
export const ChannelList = () => {
  const translate = useTranslate();
  return (
    <ListPage
      title="channels.title"
      filters={filters}
      sort={{ field: 'name', order: 'ASC' }}
      actions={<CreateLink label="channels.new" />}
      table={<ChannelTable />}
      cards={
        <Cards<ChannelRow> to={({ id }) => `/notice-channels/${id}/show`}>
          {(row) => <ChannelCard row={row} />}
        </Cards>
      }
      empty={
        <EmptyState
          icon={<CampaignIcon />}
          title={translate('channels.empty')}
          hint={translate('channels.hint')}
          actions={<CreateLink label="channels.new" />}
        />
      }
    />
  );
};

const ChannelTable = () => {
  const kinds = useWords(channelKinds);
  return (
    <DataTable<ChannelRow> rowClick="show" bulkActionButtons={false}>
      <Col source="name" label={of('name')} />
      <Col source="kind" label={of('kind')} disableSort render={({ kind }) => kinds.word(kind)} />
      <Col source="unitName" label={of('unit')} disableSort render={(row) => <Whose row={row} />} />
      <Col
        source="isActive"
        label={of('state')}
        disableSort
        render={(row) => <ChannelState row={row} />}
      />
      <Col source="waiting" label={of('waiting')} disableSort align="right" />
      <Col
        source="lastSentAt"
        label={of('lastSentAt')}
        disableSort
        render={({ lastSentAt }) => (lastSentAt ? minuteOf(lastSentAt) : '—')}
      />
      <Col
        source="lastError"
        label={of('lastError')}
        disableSort
        render={({ lastError }) => lastError ?? '—'}
      />
    </DataTable>
  );
};

const Whose = ({ row }: { row: ChannelRow }) => {
  const translate = useTranslate();
  return <>{row.unitName ?? translate('channels.county')}</>;
};

const ChannelCard = ({ row }: { row: ChannelRow }) => {
  const kinds = useWords(channelKinds);
  return (
    <Stack spacing={0.5}>
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {row.name}
      </Typography>
      <Typography variant="body2">
        {kinds.word(row.kind)} · <Whose row={row} />
      </Typography>
      <Stack direction="row" spacing={1}>
        <ChannelState row={row} />
      </Stack>
      {row.lastError && <Typography variant="caption">{row.lastError}</Typography>}
    </Stack>
  );
};
