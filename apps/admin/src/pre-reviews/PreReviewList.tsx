import GavelIcon from '@mui/icons-material/GavelOutlined';
import { Chip, Typography } from '@mui/material';
import { preReviewResults, preReviewStatuses } from '@luodi/domain';
import { DataTable, useListContext, useTranslate } from 'react-admin';
import { Cards } from '../kernel/list/Cards.js';
import type { FilterDef } from '../kernel/list/filters.js';
import { ListPage } from '../kernel/list/ListPage.js';
import { DateText } from '../kernel/parts/DateText.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import type { PreReviewRow } from '../kernel/views.js';
import { Pressing, StandingChip } from './marks.js';
import { PreReviewCard, Score, Validity } from './PreReviewCard.js';

const Col = DataTable.Col<PreReviewRow>;
const of = (field: string) => `resources.pre-reviews.fields.${field}`;

const waiting = [{ id: 'true', label: '等我办理', labelEn: 'Waiting for me' }];
const open = [
  { id: 'true', label: '在办', labelEn: 'Open' },
  { id: 'false', label: '办结', labelEn: 'Closed' },
];

const filters: readonly FilterDef[] = [
  { source: 'status', label: of('status'), kind: 'words', words: preReviewStatuses },
  { source: 'result', label: of('result'), kind: 'words', words: preReviewResults },
  { source: 'unitId', label: of('unit'), kind: 'unit' },
  { source: 'open', label: of('open'), kind: 'words', words: open, isSingle: true },
  { source: 'waiting', label: of('waiting'), kind: 'words', words: waiting, isSingle: true },
];

/** 预审 of all projects one may see; what waits for the reader is one press away. */
export const PreReviewList = () => {
  const translate = useTranslate();
  return (
    <ListPage
      title="pre_reviews.title"
      search="pre_reviews.search"
      filters={filters}
      sort={{ field: 'updatedAt', order: 'DESC' }}
      hasViews
      hasExport
      actions={<Mine />}
      table={<Table />}
      cards={
        <Cards<PreReviewRow> to={({ id }) => `/pre-reviews/${id}/show`}>
          {(row) => <PreReviewCard row={row} lead />}
        </Cards>
      }
      empty={
        <EmptyState
          icon={<GavelIcon />}
          title={translate('pre_reviews.empty')}
          hint={translate('pre_reviews.empty_hint')}
        />
      }
    />
  );
};

const Mine = () => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const isOn = String(filterValues.waiting) === 'true';
  return (
    <Chip
      label={translate('pre_reviews.mine')}
      color={isOn ? 'primary' : 'default'}
      variant={isOn ? 'filled' : 'outlined'}
      aria-pressed={isOn}
      onClick={() => setFilters(isOn ? {} : { waiting: 'true' }, {}, false)}
    />
  );
};

const Table = () => (
  <DataTable<PreReviewRow> rowClick="show" bulkActionButtons={false}>
    <Col source="lead" label={of('lead')} disableSort render={(row) => <Project row={row} />} />
    <Col
      source="status"
      label={of('status')}
      disableSort
      render={(row) => <StandingChip row={row} />}
    />
    <Col source="turn" label={of('turn')} disableSort render={(row) => <Turn row={row} />} />
    <Col source="total" label={of('total')} disableSort render={(row) => <Score row={row} />} />
    <Col
      source="submittedAt"
      label={of('submittedAt')}
      render={({ submittedAt }) => submittedAt && <DateText at={submittedAt} />}
    />
    <Col source="decidedOn" label={of('decidedOn')} render={(row) => <Validity row={row} />} />
  </DataTable>
);

const Project = ({ row: { lead, round } }: { row: PreReviewRow }) => {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="body2" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
        {lead.name}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {[lead.no, lead.unit, translate('pre_reviews.round', { round })].join(' · ')}
      </Typography>
    </>
  );
};

const Turn = ({ row }: { row: PreReviewRow }) => (
  <>
    {row.turn}
    <Pressing row={row} />
  </>
);
