import { useRecordContext, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { EditPage } from '../kernel/form/EditPage.js';
import { RecordForm } from '../kernel/form/RecordForm.js';
import { Page } from '../kernel/parts/Page.js';
import type { AgreementDetail } from '../kernel/views.js';
import { agreementBody, agreementForm } from './agreementForm.js';
import { AgreementForm } from './AgreementForm.js';

/** Changes a draft; a registered agreement has no such page. */
export const AgreementEdit = () => (
  <EditPage resource="agreements">
    <Body />
  </EditPage>
);

const Body = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const agreement = useRecordContext<AgreementDetail>();
  if (!agreement) return null;
  return (
    <Page title={`${translate('agreements.edit_title')} · ${agreement.title}`} wide={false}>
      <RecordForm<AgreementDetail>
        key={agreement.id}
        resource="agreements"
        record={agreement}
        toForm={agreementForm}
        toBody={agreementBody}
        describe={(_field, value) =>
          Array.isArray(value) ? `${value.length}` : String(value ?? '—')
        }
        onSaved={({ id }) => void navigate(`/agreements/${id}/show`, { replace: true })}
      >
        <AgreementForm leadId={agreement.lead.id} />
      </RecordForm>
    </Page>
  );
};
