import { CreateBase, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { todayOn } from '../kernel/dates.js';
import { RecordForm } from '../kernel/form/RecordForm.js';
import { Page } from '../kernel/parts/Page.js';
import type { MeetingDetail } from '../kernel/views.js';
import { meetingBody, meetingForm } from './meetingForm.js';
import { MeetingForm } from './MeetingForm.js';

export const MeetingCreate = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  return (
    <CreateBase resource="review-meetings">
      <Page title={translate('meetings.new')} wide={false}>
        <RecordForm<MeetingDetail>
          resource="review-meetings"
          toForm={meetingForm}
          toBody={meetingBody}
          defaultValues={{ heldOn: todayOn(), memberIds: [] }}
          onSaved={({ id }) => void navigate(`/review-meetings/${id}/show`, { replace: true })}
        >
          <MeetingForm />
        </RecordForm>
      </Page>
    </CreateBase>
  );
};
