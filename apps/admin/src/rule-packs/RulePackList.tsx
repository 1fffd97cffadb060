import TuneIcon from '@mui/icons-material/TuneOutlined';
import { Stack, Typography } from '@mui/material';
import { packStatuses } from '@luodi/domain';
import { DataTable, useTranslate } from 'react-admin';
import { Cards } from '../kernel/list/Cards.js';
import type { FilterDef } from '../kernel/list/filters.js';
import { ListPage } from '../kernel/list/ListPage.js';
import { DateText } from '../kernel/parts/DateText.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import type { RulePackRow } from '../kernel/views.js';
import { DraftButton } from './DraftButton.js';
import { PackChip } from './marks.js';

const Col = DataTable.Col<RulePackRow>;
const filters: readonly FilterDef[] = [
  {
    source: 'status',
    label: 'resources.rule-packs.fields.status',
    kind: 'words',
    words: packStatuses,
  },
];

/** 规则包: every version, the newest first. */
export const RulePackList = () => {
  const translate = useTranslate();
  return (
    <ListPage
      title="packs.title"
      filters={filters}
      sort={{ field: 'createdAt', order: 'DESC' }}
      actions={<DraftButton label="packs.draft" />}
      table={<Table />}
      cards={
        <Cards<RulePackRow> to={({ id }) => `/rule-packs/${id}/show`}>
          {(row) => <Card row={row} />}
        </Cards>
      }
      empty={
        <EmptyState
          icon={<TuneIcon />}
          title={translate('packs.empty')}
          hint={translate('packs.empty_hint')}
        />
      }
    />
  );
};

const Table = () => (
  <DataTable<RulePackRow> rowClick="show" bulkActionButtons={false}>
    <Col source="packVersion" disableSort render={(row) => <strong>{row.packVersion}</strong>} />
    <Col source="status" disableSort render={(row) => <PackChip pack={row} />} />
    <Col source="effectiveFrom" render={({ effectiveFrom }) => <DateText on={effectiveFrom} />} />
    <Col source="reason" disableSort render={(row) => <Why row={row} />} />
    <Col source="proposedBy" disableSort render={(row) => <Proposer row={row} />} />
    <Col source="decidedBy" disableSort render={(row) => <Decider row={row} />} />
  </DataTable>
);

const Why = ({ row }: { row: RulePackRow }) => {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {row.isBuiltIn ? translate('packs.built_in') : (row.reason ?? translate('common.unknown'))}
      </Typography>
      {row.sourceDocument && (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {row.sourceDocument}
        </Typography>
      )}
    </>
  );
};

const Proposer = ({ row }: { row: RulePackRow }) => <>{row.proposedBy?.name ?? '—'}</>;

const Decider = ({ row }: { row: RulePackRow }) =>
  row.decidedBy ? (
    <>
      {row.decidedBy.name} <DateText at={row.decidedAt} />
    </>
  ) : (
    <>—</>
  );

const Card = ({ row }: { row: RulePackRow }) => (
  <Stack spacing={0.5}>
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
      <strong>{row.packVersion}</strong>
      <PackChip pack={row} />
      <Typography variant="caption">
        <DateText on={row.effectiveFrom} />
      </Typography>
    </Stack>
    <div>
      <Why row={row} />
    </div>
    <Typography variant="caption" sx={{ color: 'text.secondary' }}>
      <Proposer row={row} /> · <Decider row={row} />
    </Typography>
  </Stack>
);
