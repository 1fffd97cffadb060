import FactCheckIcon from '@mui/icons-material/FactCheckOutlined';
import { Box, Stack, Typography } from '@mui/material';
import { factKinds, factStatuses } from '@luodi/domain';
import { DataTable, useTranslate } from 'react-admin';
import { useWords } from '../../kernel/i18n/words.js';
import { Cards } from '../../kernel/list/Cards.js';
import type { FilterDef } from '../../kernel/list/filters.js';
import { ListPage } from '../../kernel/list/ListPage.js';
import { DateText } from '../../kernel/parts/DateText.js';
import { EmptyState } from '../../kernel/parts/EmptyState.js';
import type { VerificationRow } from '../../kernel/views.js';
import { FactStatusChip } from '../FactStatusChip.js';
import { VerificationTabs } from './VerificationTabs.js';

const Col = DataTable.Col<VerificationRow>;

const filters: readonly FilterDef[] = [
  {
    source: 'kind',
    label: 'resources.verifications.fields.label',
    kind: 'words',
    words: factKinds,
  },
  { source: 'unitId', label: 'resources.verifications.fields.claimantUnit', kind: 'unit' },
  {
    source: 'status',
    label: 'verifications.status_filter',
    kind: 'words',
    words: factStatuses,
  },
];

/** 待核验: what waits for the asker's verdict, longest first; by status also what was decided. */
export const VerificationList = () => {
  const translate = useTranslate();
  return (
    <>
      <VerificationTabs open="waiting" />
      <ListPage
        title="verifications.title"
        search="verifications.search"
        filters={filters}
        sort={{ field: 'recordedAt', order: 'ASC' }}
        actions={<></>}
        table={<WaitingTable />}
        cards={
          <Cards<VerificationRow> to={({ id }) => `/verifications/${id}/show`}>
            {(row) => <WaitingCard row={row} />}
          </Cards>
        }
        empty={
          <EmptyState
            icon={<FactCheckIcon />}
            title={translate('verifications.empty')}
            hint={translate('verifications.empty_hint')}
          />
        }
      />
    </>
  );
};

const WaitingTable = () => (
  <DataTable<VerificationRow> rowClick="show" bulkActionButtons={false}>
    <Col source="leadName" disableSort render={(row) => <Project row={row} />} />
    <Col source="label" disableSort render={(row) => <Kind row={row} />} />
    <Col source="happenedOn" render={({ happenedOn }) => <DateText on={happenedOn} />} />
    <Col source="claimantUnit" disableSort render={({ claimantUnit }) => claimantUnit.name} />
    <Col source="recordedAt" render={({ recordedAt }) => <DateText at={recordedAt} />} />
    <Col source="waitingDays" disableSort render={(row) => <Waits row={row} />} />
    <Col source="status" disableSort render={({ status }) => <FactStatusChip status={status} />} />
  </DataTable>
);

const Project = ({ row }: { row: VerificationRow }) => (
  <>
    <Typography variant="body2" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
      {row.leadName}
    </Typography>
    <Typography variant="caption" sx={{ color: 'text.secondary' }}>
      {row.leadNo} · {row.companyName}
    </Typography>
  </>
);

const Kind = ({ row }: { row: VerificationRow }) => {
  const { word } = useWords(factKinds);
  return <strong>{word(row.kind)}</strong>;
};

const Waits = ({ row: { status, waitingDays } }: { row: VerificationRow }) => {
  const translate = useTranslate();
  if (status !== 'verifying') return <>{translate('common.none')}</>;
  return (
    <Box component="span" sx={{ fontWeight: waitingDays > 0 ? 600 : undefined }}>
      {waitingDays > 0
        ? translate('verifications.waits', { count: waitingDays })
        : translate('verifications.today')}
    </Box>
  );
};

const WaitingCard = ({ row }: { row: VerificationRow }) => (
  <Stack spacing={0.5} sx={{ width: '100%', minWidth: 0 }}>
    <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
      <span>
        <Kind row={row} /> {row.happenedOn}
      </span>
      <Waits row={row} />
    </Box>
    <div>
      <Project row={row} />
    </div>
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', fontSize: 13 }}>
      {row.claimantUnit.name}
      <FactStatusChip status={row.status} />
    </Box>
  </Stack>
);
