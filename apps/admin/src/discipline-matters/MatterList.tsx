import MatterIcon from '@mui/icons-material/PolicyOutlined';
import { Box, Stack, Typography } from '@mui/material';
import { matterDecisions, matterKinds, targetZones } from '@luodi/domain';
import { DataTable, useTranslate } from 'react-admin';
import { Cards } from '../kernel/list/Cards.js';
import type { FilterDef } from '../kernel/list/filters.js';
import { ListPage } from '../kernel/list/ListPage.js';
import { DateText } from '../kernel/parts/DateText.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import type { DisciplineMatterRow } from '../kernel/views.js';
import { Days, DecisionChip, GoneChip, KindChip, SourceLink } from './marks.js';

const Col = DataTable.Col<DisciplineMatterRow>;
const of = (field: string) => `resources.discipline-matters.fields.${field}`;
const yesNo = [
  { id: 'true', label: '是', labelEn: 'Yes' },
  { id: 'false', label: '否', labelEn: 'No' },
];
const open = { id: 'open', label: '尚未决定', labelEn: 'Open' };
const sources = [
  { id: 'trip', label: '外出招商', labelEn: 'Trip' },
  { id: 'reception', label: '招商接待', labelEn: 'Reception' },
];

const filters: readonly FilterDef[] = [
  { source: 'kind', label: of('kind'), kind: 'words', words: matterKinds },
  {
    source: 'decision',
    label: of('decision'),
    kind: 'words',
    words: [open, ...matterDecisions],
  },
  { source: 'unitId', label: of('unit'), kind: 'unit' },
  { source: 'source', label: of('source'), kind: 'words', words: sources, isSingle: true },
  { source: 'zone', label: of('zones'), kind: 'words', words: targetZones, isSingle: true },
  { source: 'from', label: 'discipline.from', kind: 'date' },
  { source: 'to', label: 'discipline.to', kind: 'date' },
  {
    source: 'explained',
    label: 'discipline.explained',
    kind: 'words',
    words: yesNo,
    isSingle: true,
  },
  { source: 'standing', label: 'discipline.standing', kind: 'words', words: yesNo, isSingle: true },
];

/** 纪律监督: what the rules marked, what the unit says, what people decided. The system marks; people decide. */
export const MatterList = () => {
  const translate = useTranslate();
  return (
    <ListPage
      hasExport
      hasViews
      title="discipline.title"
      search="discipline.search"
      filters={filters}
      sort={{ field: 'raisedAt', order: 'DESC' }}
      table={
        <>
          <Hint />
          <MatterTable />
        </>
      }
      cards={
        <>
          <Hint />
          <Cards<DisciplineMatterRow> to={({ id }) => `/discipline-matters/${id}/show`}>
            {(matter) => <MatterCard matter={matter} />}
          </Cards>
        </>
      }
      empty={
        <EmptyState
          icon={<MatterIcon />}
          title={translate('discipline.empty')}
          hint={translate('discipline.empty_hint')}
        />
      }
    />
  );
};

const Hint = () => {
  const translate = useTranslate();
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', px: 2, py: 1 }}>
      {translate('discipline.hint')}
    </Typography>
  );
};

const MatterTable = () => (
  <DataTable<DisciplineMatterRow> rowClick="show" bulkActionButtons={false}>
    <Col
      source="source"
      label={of('no')}
      disableSort
      render={(row) => <SourceLink matter={row} />}
    />
    <Col source="unit" label={of('unit')} disableSort render={({ unit }) => unit.name} />
    <Col
      source="startsOn"
      label={of('days')}
      sortByOrder="DESC"
      render={(row) => <Days matter={row} />}
    />
    <Col
      source="message"
      label={of('message')}
      disableSort
      render={(row) => <What matter={row} />}
    />
    <Col source="notes" label={of('notes')} disableSort render={(row) => <Said matter={row} />} />
    <Col
      source="decision"
      label={of('decision')}
      disableSort
      render={(row) => <DecisionChip matter={row} />}
    />
    <Col
      source="raisedAt"
      label={of('raisedAt')}
      sortByOrder="DESC"
      render={({ raisedAt }) => <DateText at={raisedAt} />}
    />
  </DataTable>
);

interface Props {
  matter: DisciplineMatterRow;
}

const What = ({ matter }: Props) => (
  <Box sx={{ minWidth: 180, maxWidth: 420 }}>
    <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
      <KindChip matter={matter} />
      <GoneChip matter={matter} />
    </Box>
    <Typography variant="body2" sx={{ fontWeight: 650 }}>
      {matter.message}
    </Typography>
    <Typography variant="caption" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
      {matter.because}
    </Typography>
  </Box>
);

const Said = ({ matter: { notes } }: Props) => {
  const translate = useTranslate();
  const last = notes.at(-1);
  return (
    <Typography variant="body2" sx={{ maxWidth: 240, overflowWrap: 'anywhere' }}>
      {last ? last.note : translate('discipline.unexplained')}
    </Typography>
  );
};

const MatterCard = ({ matter }: Props) => (
  <Stack spacing={0.5} sx={{ minWidth: 0 }}>
    <DecisionAbove matter={matter} />
    <What matter={matter} />
    <Typography variant="caption" sx={{ color: 'text.secondary' }}>
      {matter.source.no} · {matter.unit.name} · <Days matter={matter} />
    </Typography>
    <Said matter={matter} />
  </Stack>
);

const DecisionAbove = ({ matter }: Props) => (
  <Box>
    <DecisionChip matter={matter} />
  </Box>
);
