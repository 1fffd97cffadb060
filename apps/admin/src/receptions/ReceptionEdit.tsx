import { useRecordContext, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { EditPage } from '../kernel/form/EditPage.js';
import { RecordForm } from '../kernel/form/RecordForm.js';
import { Page } from '../kernel/parts/Page.js';
import type { ReceptionDetail } from '../kernel/views.js';
import { receptionBody, receptionForm } from './receptionForm.js';
import { ReceptionForm } from './ReceptionForm.js';

/** Changes a draft; a filed sheet has no such page. */
export const ReceptionEdit = () => (
  <EditPage resource="receptions">
    <Body />
  </EditPage>
);

const Body = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const reception = useRecordContext<ReceptionDetail>();
  if (!reception) return null;
  return (
    <Page title={`${translate('receptions.edit_title')} · ${reception.no}`}>
      <RecordForm<ReceptionDetail>
        key={reception.id}
        resource="receptions"
        record={reception}
        toForm={receptionForm}
        toBody={receptionBody}
        describe={(_field, value) =>
          Array.isArray(value) ? `${value.length}` : String(value ?? '—')
        }
        onSaved={({ id }) => void navigate(`/receptions/${id}/show`, { replace: true })}
      >
        <ReceptionForm receptionId={reception.id} />
      </RecordForm>
    </Page>
  );
};
