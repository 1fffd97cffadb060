import { Typography } from '@mui/material';
import { DateInput, required, TextInput, useTranslate } from 'react-admin';
import { todayOn } from '../kernel/dates.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import type { AgreementDetail } from '../kernel/views.js';
import { useVerb } from './useVerb.js';

interface Props {
  agreement: AgreementDetail;
  onClose: () => void;
}

const Reason = () => (
  <TextInput
    source="reason"
    label="resources.agreements.fields.reason"
    multiline
    minRows={2}
    validate={required()}
    fullWidth
  />
);

const Intro = ({ text }: { text: string }) => {
  const translate = useTranslate();
  return (
    <Typography variant="body2" sx={{ mb: 1 }}>
      {translate(text)}
    </Typography>
  );
};

/** Ends a registered agreement: the consequence is named before the reason is asked. */
export const TerminateSheet = ({ agreement, onClose }: Props) => {
  const translate = useTranslate();
  const send = useVerb(agreement.id, onClose);
  return (
    <SheetForm<{ on: string; reason?: string }>
      title={translate('agreements.terminate_title')}
      resource="agreements"
      submitLabel="agreements.terminate"
      defaultValues={{ on: todayOn() }}
      onSubmit={({ on, reason }) => send('termination', { on, reason: reason ?? '' })}
      onClose={onClose}
      intro={<Intro text="agreements.terminate_intro" />}
    >
      <DateInput
        source="on"
        label="resources.agreements.fields.on"
        validate={required()}
        fullWidth
      />
      <Reason />
    </SheetForm>
  );
};

export const DiscardSheet = ({ agreement, onClose }: Props) => {
  const translate = useTranslate();
  const send = useVerb(agreement.id, onClose);
  return (
    <SheetForm<{ reason?: string }>
      title={translate('agreements.discard_title')}
      resource="agreements"
      submitLabel="agreements.discard"
      onSubmit={({ reason }) => send('discarding', { reason: reason ?? '' })}
      onClose={onClose}
      intro={<Intro text="agreements.discard_intro" />}
    >
      <Reason />
    </SheetForm>
  );
};
