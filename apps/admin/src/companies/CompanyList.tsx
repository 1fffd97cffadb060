import BusinessIcon from '@mui/icons-material/Business';
import { Stack, Typography } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Cards } from '../kernel/list/Cards.js';
import type { FilterDef } from '../kernel/list/filters.js';
import { CreateLink, ListPage } from '../kernel/list/ListPage.js';
import { DateText } from '../kernel/parts/DateText.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import type { CompanyRow } from '../kernel/views.js';

const Col = DataTable.Col<CompanyRow>;

const hasCode = [
  { id: 'true', label: '已填信用代码', labelEn: 'With credit code' },
  { id: 'false', label: '未填信用代码', labelEn: 'Without credit code' },
];

const filters: readonly FilterDef[] = [
  { source: 'region', label: 'resources.companies.fields.region', kind: 'text' },
  { source: 'hasCode', label: 'companies.has_code', kind: 'words', words: hasCode, isSingle: true },
];

/** Investors, each once. */
export const CompanyList = () => {
  const translate = useTranslate();
  return (
    <ListPage
      hasExport
      title="companies.title"
      search="companies.search"
      filters={filters}
      sort={{ field: 'updatedAt', order: 'DESC' }}
      actions={<CreateLink label="companies.new" />}
      table={<CompanyTable />}
      cards={
        <Cards<CompanyRow> to={({ id }) => `/companies/${id}/show`}>
          {(company) => <CompanyCard company={company} />}
        </Cards>
      }
      empty={
        <EmptyState
          icon={<BusinessIcon />}
          title={translate('companies.empty')}
          hint={translate('companies.empty_hint')}
          actions={<CreateLink label="companies.new" />}
        />
      }
    />
  );
};

const CompanyTable = () => (
  <DataTable<CompanyRow> rowClick="show" bulkActionButtons={false}>
    <Col source="name" />
    <Col source="uscc" disableSort />
    <Col source="region" disableSort />
    <Col source="leadCount" disableSort align="right" />
    <Col
      source="updatedAt"
      sortByOrder="DESC"
      render={({ updatedAt }) => <DateText at={updatedAt} />}
    />
  </DataTable>
);

const CompanyCard = ({ company }: { company: CompanyRow }) => {
  const translate = useTranslate();
  return (
    <Stack>
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {company.name}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {company.uscc ?? translate('companies.without_code')}
      </Typography>
      <Typography variant="caption">
        {[company.region, translate('companies.leads_count', { count: company.leadCount })]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
    </Stack>
  );
};
