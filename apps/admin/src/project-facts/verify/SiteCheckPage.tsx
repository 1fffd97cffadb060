import SearchIcon from '@mui/icons-material/TravelExploreOutlined';
import { Stack, Typography } from '@mui/material';
import { checkVerdicts, factKinds } from '@luodi/domain';
import { DataTable, ResourceContextProvider, useTranslate } from 'react-admin';
import { Cards } from '../../kernel/list/Cards.js';
import type { FilterDef } from '../../kernel/list/filters.js';
import { ListPage } from '../../kernel/list/ListPage.js';
import { DateText } from '../../kernel/parts/DateText.js';
import { EmptyState } from '../../kernel/parts/EmptyState.js';
import type { SiteCheck } from '../../kernel/views.js';
import { useAbout, VerdictChip } from '../SiteCheckCard.js';
import { VerificationTabs } from './VerificationTabs.js';

const Col = DataTable.Col<SiteCheck>;
const label = (field: string): string => `resources.site-checks.fields.${field}`;

const filters: readonly FilterDef[] = [
  { source: 'verdict', label: label('verdict'), kind: 'words', words: checkVerdicts },
  { source: 'kind', label: label('about'), kind: 'words', words: factKinds },
  { source: 'unitId', label: label('recruitingUnit'), kind: 'unit' },
];

const panelOf = ({ leadId }: SiteCheck): string => `/leads/${leadId}/show?tab=facts`;

/** Every visit one may read about: reported beside found. */
export const SiteCheckPage = () => {
  const translate = useTranslate();
  return (
    <ResourceContextProvider value="site-checks">
      <VerificationTabs open="checks" />
      <ListPage
        title="site_checks.title_all"
        search="site_checks.search"
        filters={filters}
        sort={{ field: 'checkedOn', order: 'DESC' }}
        actions={<></>}
        table={<CheckTable />}
        cards={<Cards<SiteCheck> to={panelOf}>{(check) => <CheckCard check={check} />}</Cards>}
        empty={
          <EmptyState
            icon={<SearchIcon />}
            title={translate('site_checks.empty')}
            hint={translate('site_checks.empty_hint')}
          />
        }
      />
    </ResourceContextProvider>
  );
};

const CheckTable = () => (
  <DataTable<SiteCheck>
    rowClick={(_id, _resource, row) => panelOf(row as SiteCheck)}
    bulkActionButtons={false}
  >
    <Col source="checkedOn" render={({ checkedOn }) => <DateText on={checkedOn} />} />
    <Col source="leadName" disableSort render={(check) => <Project check={check} />} />
    <Col source="about" disableSort render={(check) => <About check={check} />} />
    <Col source="reported" disableSort />
    <Col source="found" disableSort />
    <Col source="verdict" disableSort render={({ verdict }) => <VerdictChip verdict={verdict} />} />
    <Col source="checkerUnit" disableSort render={({ checkerUnit }) => checkerUnit.name} />
  </DataTable>
);

const Project = ({ check }: { check: SiteCheck }) => (
  <>
    <Typography variant="body2" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
      {check.leadName}
    </Typography>
    <Typography variant="caption" sx={{ color: 'text.secondary' }}>
      {check.leadNo} · {check.recruitingUnit.name}
    </Typography>
  </>
);

const About = ({ check }: { check: SiteCheck }) => <>{useAbout()(check)}</>;

const CheckCard = ({ check }: { check: SiteCheck }) => {
  const translate = useTranslate();
  return (
    <Stack spacing={0.5} sx={{ minWidth: 0, width: '100%' }}>
      <div>
        <strong>
          <About check={check} />
        </strong>{' '}
        {check.checkedOn} <VerdictChip verdict={check.verdict} />
      </div>
      <div>
        <Project check={check} />
      </div>
      <Typography variant="body2">
        {translate('site_checks.reported')} {check.reported}
      </Typography>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {translate('site_checks.found')} {check.found}
      </Typography>
    </Stack>
  );
};
