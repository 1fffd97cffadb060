import { required, TextInput, useTranslate } from 'react-admin';
import { ReasonSheet } from '../kernel/form/ReasonSheet.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { SheetIntro } from '../kernel/form/SheetIntro.js';
import type { MeetingDetail } from '../kernel/views.js';
import { useMeetingVerb } from './useMeetingVerb.js';

const of = (field: string) => `resources.review-meetings.fields.${field}`;

interface Props {
  meeting: MeetingDetail;
  onClose: () => void;
}

/** Ends the meeting with the number and the text of its minutes. */
export const CloseSheet = ({ meeting, onClose }: Props) => {
  const translate = useTranslate();
  const send = useMeetingVerb(meeting.id, onClose);
  return (
    <SheetForm<{ minutesNo?: string; minutes?: string }>
      title={translate('meetings.close')}
      resource="review-meetings"
      submitLabel="meetings.close"
      onSubmit={({ minutesNo, minutes }) =>
        send('closing', { minutesNo: minutesNo ?? '', minutes: minutes ?? '' })
      }
      onClose={onClose}
      intro={<SheetIntro text="meetings.close_intro" />}
    >
      <TextInput source="minutesNo" label={of('minutesNo')} validate={required()} fullWidth />
      <TextInput
        source="minutes"
        label={of('minutes')}
        multiline
        minRows={6}
        validate={required()}
        fullWidth
      />
    </SheetForm>
  );
};

export const CancelSheet = ({ meeting, onClose }: Props) => {
  const send = useMeetingVerb(meeting.id, onClose);
  return (
    <ReasonSheet
      resource="review-meetings"
      text="meetings.cancel"
      onSubmit={({ reason }) => send('cancellation', { reason })}
      onClose={onClose}
    />
  );
};
