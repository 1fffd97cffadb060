import FlagIcon from '@mui/icons-material/FlagOutlined';
import { Stack, Typography } from '@mui/material';
import { packStatuses, targetedIndicators } from '@luodi/domain';
import { DataTable, useTranslate } from 'react-admin';
import { useWords } from '../kernel/i18n/words.js';
import { Cards } from '../kernel/list/Cards.js';
import type { FilterDef } from '../kernel/list/filters.js';
import { CreateLink, ListPage } from '../kernel/list/ListPage.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { MeasureText } from '../kernel/parts/MeasureText.js';
import type { TargetSheetRow } from '../kernel/views.js';
import { SheetStatus } from './SheetStatus.js';
import { TargetTabs } from './TargetTabs.js';

const Col = DataTable.Col<TargetSheetRow>;
const of = (field: string) => `resources.targets.fields.${field}`;
const filters: readonly FilterDef[] = [
  { source: 'indicator', label: of('indicator'), kind: 'words', words: targetedIndicators },
  { source: 'status', label: of('status'), kind: 'words', words: packStatuses },
  {
    source: 'inForce',
    label: of('inForce'),
    kind: 'words',
    isSingle: true,
    words: [{ id: 'true', label: '只看现行', labelEn: 'In force' }],
  },
];

/** 目标任务: every sheet of tasks, the newest first; what waits for approval stands out. */
export const TargetList = () => {
  const translate = useTranslate();
  return (
    <>
      <TargetTabs open="sheets" />
      <ListPage
        title="targets.title"
        filters={filters}
        sort={{ field: 'createdAt', order: 'DESC' }}
        actions={<CreateLink label="targets.new" />}
        table={<Table />}
        cards={
          <Cards<TargetSheetRow> to={({ id }) => `/targets/${id}/show`}>
            {(row) => <Card row={row} />}
          </Cards>
        }
        empty={
          <EmptyState
            icon={<FlagIcon />}
            title={translate('targets.empty')}
            hint={translate('targets.empty_hint')}
            actions={<CreateLink label="targets.new" />}
          />
        }
      />
    </>
  );
};

const Table = () => {
  const { word } = useWords(targetedIndicators);
  return (
    <DataTable<TargetSheetRow> rowClick="show" bulkActionButtons={false}>
      <Col source="year" label={of('year')} />
      <Col source="indicator" label={of('indicator')} render={({ indicator }) => word(indicator)} />
      <Col
        source="annual"
        label={of('annual')}
        align="right"
        disableSort
        render={({ indicator, annual }) => <MeasureText indicator={indicator} value={annual} />}
      />
      <Col source="units" label={of('units')} align="right" disableSort />
      <Col source="edition" label={of('edition')} align="right" disableSort />
      <Col
        source="status"
        label={of('status')}
        disableSort
        render={(row) => <SheetStatus sheet={row} />}
      />
      <Col
        source="proposedBy"
        label={of('proposedBy')}
        disableSort
        render={({ proposedBy }) => proposedBy.name}
      />
    </DataTable>
  );
};

const Card = ({ row }: { row: TargetSheetRow }) => {
  const translate = useTranslate();
  const { word } = useWords(targetedIndicators);
  return (
    <Stack spacing={0.5}>
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {translate('targets.sheet_title', { year: row.year, indicator: word(row.indicator) })}
      </Typography>
      <Typography variant="body2">
        <MeasureText indicator={row.indicator} value={row.annual} /> ·{' '}
        {translate('targets.unit_count', { count: row.units })}
      </Typography>
      <div>
        <SheetStatus sheet={row} />
      </div>
    </Stack>
  );
};
