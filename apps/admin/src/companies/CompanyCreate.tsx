import { CreateBase, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { RecordForm } from '../kernel/form/RecordForm.js';
import { Page } from '../kernel/parts/Page.js';
import type { CompanyRow } from '../kernel/views.js';
import { companyBody, CompanyForm, companyForm } from './CompanyForm.js';

/** Registers an investor. */
export const CompanyCreate = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  return (
    <CreateBase resource="companies">
      <Page title={translate('companies.new')} wide={false}>
        <RecordForm<CompanyRow>
          resource="companies"
          toForm={companyForm}
          toBody={companyBody}
          onSaved={({ id }) => void navigate(`/companies/${id}/show`, { replace: true })}
        >
          <CompanyForm />
        </RecordForm>
      </Page>
    </CreateBase>
  );
};
