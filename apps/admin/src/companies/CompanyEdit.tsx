import { useRecordContext, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { EditPage } from '../kernel/form/EditPage.js';
import { RecordForm } from '../kernel/form/RecordForm.js';
import { Page } from '../kernel/parts/Page.js';
import type { CompanyRow } from '../kernel/views.js';
import { companyBody, CompanyForm, companyForm } from './CompanyForm.js';

/** Changes an investor's facts. */
export const CompanyEdit = () => (
  <EditPage resource="companies">
    <Body />
  </EditPage>
);

const Body = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const company = useRecordContext<CompanyRow>();
  if (!company) return null;
  return (
    <Page title={`${translate('companies.edit_title')} · ${company.name}`} wide={false}>
      <RecordForm<CompanyRow>
        key={company.id}
        resource="companies"
        record={company}
        toForm={companyForm}
        toBody={companyBody}
        onSaved={({ id }) => void navigate(`/companies/${id}/show`, { replace: true })}
      >
        <CompanyForm />
      </RecordForm>
    </Page>
  );
};
