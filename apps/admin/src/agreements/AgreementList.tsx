import HandshakeIcon from '@mui/icons-material/HandshakeOutlined';
import { Box, Chip, Typography } from '@mui/material';
import { ageingParams, agreementKinds, agreementStatuses } from '@luodi/domain';
import { DataTable, useListContext, useTranslate } from 'react-admin';
import { Cards } from '../kernel/list/Cards.js';
import type { FilterDef } from '../kernel/list/filters.js';
import { ListPage } from '../kernel/list/ListPage.js';
import { DateText } from '../kernel/parts/DateText.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { Money } from '../kernel/parts/Money.js';
import { useRulePack } from '../kernel/useRulePack.js';
import type { AgreementRow } from '../kernel/views.js';
import { AgreementCard, phasesText, Pressing } from './AgreementCard.js';
import { KindChip, StatusChip } from './marks.js';

const Col = DataTable.Col<AgreementRow>;
const of = (field: string) => `resources.agreements.fields.${field}`;

/** The two terms of the county's pack as words of a filter. */
const useAges = () => {
  const { noticeDays, alertDays, isPending } = ageingParams(useRulePack());
  const ages = [noticeDays, alertDays].map((days) => ({
    id: String(days),
    label: `${days} 天以上`,
    labelEn: `${days} days or more`,
  }));
  return { ages, isPending };
};
type Ages = ReturnType<typeof useAges>['ages'];

const overdue = [{ id: 'true', label: '有', labelEn: 'Some' }];

const filtersWith = (ages: Ages): readonly FilterDef[] => [
  { source: 'kind', label: of('kind'), kind: 'words', words: agreementKinds },
  { source: 'status', label: of('status'), kind: 'words', words: agreementStatuses },
  { source: 'unitId', label: of('unit'), kind: 'unit' },
  { source: 'signedFrom', label: 'agreements.signed_from', kind: 'date' },
  { source: 'signedTo', label: 'agreements.signed_to', kind: 'date' },
  {
    source: 'unconvertedDays',
    label: 'agreements.unconverted_filter',
    kind: 'words',
    words: ages,
    isSingle: true,
  },
  {
    source: 'overduePhase',
    label: 'agreements.overdue_filter',
    kind: 'words',
    words: overdue,
    isSingle: true,
  },
];

/** 协议 of all projects one may see; what waits too long is one press away. */
export const AgreementList = () => {
  const { ages } = useAges();
  const translate = useTranslate();
  return (
    <ListPage
      title="agreements.title"
      search="agreements.search"
      filters={filtersWith(ages)}
      sort={{ field: 'updatedAt', order: 'DESC' }}
      hasViews
      actions={<Shortcuts />}
      table={<AgreementTable />}
      cards={
        <Cards<AgreementRow> to={({ id }) => `/agreements/${id}/show`}>
          {(row) => <AgreementCard row={row} lead />}
        </Cards>
      }
      empty={
        <EmptyState
          icon={<HandshakeIcon />}
          title={translate('agreements.empty')}
          hint={translate('agreements.empty_hint')}
        />
      }
    />
  );
};

const shortcutsWith = (ages: Ages) => [
  ...ages.map(({ id }) => ({
    key: `age_${id}`,
    label: 'agreements.waiting_for',
    days: Number(id),
    filter: { unconvertedDays: id },
  })),
  { key: 'overdue', label: 'agreements.overdue_short', days: 0, filter: { overduePhase: 'true' } },
];

/** The lists a hub officer opens every week, as switches. */
const Shortcuts = () => {
  const { ages, isPending } = useAges();
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      {shortcutsWith(ages).map(({ key, label, days, filter }) => {
        const isOn = Object.entries(filter).every(
          ([name, value]) => String(filterValues[name]) === value,
        );
        return (
          <Chip
            key={key}
            label={translate(label, { days })}
            color={isOn ? 'primary' : 'default'}
            variant={isOn ? 'filled' : 'outlined'}
            aria-pressed={isOn}
            onClick={() => setFilters(isOn ? {} : filter, {}, false)}
          />
        );
      })}
      {isPending && (
        <Typography variant="caption" sx={{ color: 'warning.main' }}>
          {translate('agreements.ageing_pending')}
        </Typography>
      )}
    </Box>
  );
};

const AgreementTable = () => (
  <DataTable<AgreementRow> rowClick="show" bulkActionButtons={false}>
    <Col source="title" label={of('title')} render={(row) => <Title row={row} />} />
    <Col
      source="kind"
      label={of('kind')}
      disableSort
      render={({ kind }) => <KindChip kind={kind} />}
    />
    <Col
      source="status"
      label={of('status')}
      disableSort
      render={({ status }) => <StatusChip status={status} />}
    />
    <Col
      source="signedOn"
      label={of('signedOn')}
      render={({ signedOn }) => <DateText on={signedOn} />}
    />
    <Col
      source="totalInvestmentYuan"
      label={of('totalInvestmentYuan')}
      align="right"
      render={({ totalInvestmentYuan }) => <Money yuan={totalInvestmentYuan} />}
    />
    <Col
      source="phaseCount"
      label="agreements.progress"
      disableSort
      render={(row) => <Progress row={row} />}
    />
  </DataTable>
);

const Title = ({ row }: { row: AgreementRow }) => (
  <>
    <Typography variant="body2" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
      {row.title}
    </Typography>
    <Typography variant="caption" sx={{ color: 'text.secondary' }}>
      {[row.no, row.lead.name, row.lead.unit].filter(Boolean).join(' · ')}
    </Typography>
  </>
);

const Progress = ({ row }: { row: AgreementRow }) => {
  const translate = useTranslate();
  return (
    <>
      {row.phaseCount > 0 && phasesText(translate, row)}
      <Pressing row={row} />
    </>
  );
};
