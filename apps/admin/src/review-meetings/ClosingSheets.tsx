import { Typography } from '@mui/material';
import { required, TextInput, useTranslate } from 'react-admin';
import { SheetForm } from '../kernel/form/SheetForm.js';
import type { MeetingDetail } from '../kernel/views.js';
import { useMeetingVerb } from './useMeetingVerb.js';

const of = (field: string) => `resources.review-meetings.fields.${field}`;

interface Props {
  meeting: MeetingDetail;
  onClose: () => void;
}

const Intro = ({ text }: { text: string }) => {
  const translate = useTranslate();
  return (
    <Typography variant="body2" sx={{ mb: 1 }}>
      {translate(text)}
    </Typography>
  );
};

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
      intro={<Intro text="meetings.close_intro" />}
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
  const translate = useTranslate();
  const send = useMeetingVerb(meeting.id, onClose);
  return (
    <SheetForm<{ reason?: string }>
      title={translate('meetings.cancel')}
      resource="review-meetings"
      submitLabel="meetings.cancel"
      onSubmit={({ reason }) => send('cancellation', { reason: reason ?? '' })}
      onClose={onClose}
      intro={<Intro text="meetings.cancel_intro" />}
    >
      <TextInput
        source="reason"
        label={of('reason')}
        multiline
        minRows={2}
        validate={required()}
        fullWidth
      />
    </SheetForm>
  );
};
