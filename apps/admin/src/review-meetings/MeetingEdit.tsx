import { useRecordContext, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { EditPage } from '../kernel/form/EditPage.js';
import { RecordForm } from '../kernel/form/RecordForm.js';
import { Page } from '../kernel/parts/Page.js';
import type { MeetingDetail } from '../kernel/views.js';
import { meetingBody, meetingForm } from './meetingForm.js';
import { MeetingForm } from './MeetingForm.js';

/** Changes a meeting that has not begun. */
export const MeetingEdit = () => (
  <EditPage resource="review-meetings">
    <Body />
  </EditPage>
);

const Body = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const meeting = useRecordContext<MeetingDetail>();
  if (!meeting?.members) return null;
  return (
    <Page title={`${translate('common.edit')} · ${meeting.title}`} wide={false}>
      <RecordForm<MeetingDetail>
        key={meeting.id}
        resource="review-meetings"
        record={meeting}
        toForm={meetingForm}
        toBody={meetingBody}
        describe={(_field, value) =>
          Array.isArray(value) ? `${value.length}` : String(value ?? '—')
        }
        onSaved={({ id }) => void navigate(`/review-meetings/${id}/show`, { replace: true })}
      >
        <MeetingForm />
      </RecordForm>
    </Page>
  );
};
