import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { EditPage } from '../kernel/form/EditPage.js';
import { RecordForm } from '../kernel/form/RecordForm.js';
import { Page } from '../kernel/parts/Page.js';
import { ShowWaiting } from '../kernel/parts/ShowStates.js';
import type { LeadDetail } from '../kernel/views.js';
import { leadBody, leadForm } from './leadBody.js';
import { useDescribe } from '../kernel/describeField.js';
import { LeadForm } from './LeadForm.js';
import { useWholeLead } from './useWholeLead.js';

/** Changes a project's facts; a clash with someone else's save is settled field by field. */
export const LeadEdit = () => (
  <EditPage resource="leads">
    <Body />
  </EditPage>
);

const Body = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const describe = useDescribe();
  const lead = useWholeLead();
  if (!lead) return <ShowWaiting />;
  return (
    <Page title={`${translate('leads.edit_title')} · ${lead.name}`} wide={false}>
      <RecordForm<LeadDetail>
        key={lead.id}
        resource="leads"
        record={lead}
        toForm={leadForm}
        toBody={leadBody}
        describe={describe}
        savedMessage={({ waiting }) =>
          waiting.length > lead.waiting.length ? 'changes.raise_saved' : 'common.saved'
        }
        onSaved={({ id }) => void navigate(`/leads/${id}/show`, { replace: true })}
      >
        <LeadForm maskedPhone={lead.contactPhoneMasked} />
      </RecordForm>
    </Page>
  );
};
