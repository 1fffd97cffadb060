import { DateInput, required, useTranslate } from 'react-admin';
import { todayOn } from '../kernel/dates.js';
import { ReasonInput, ReasonSheet } from '../kernel/form/ReasonSheet.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { SheetIntro } from '../kernel/form/SheetIntro.js';
import type { AgreementDetail } from '../kernel/views.js';
import { useVerb } from './useVerb.js';

interface Props {
  agreement: AgreementDetail;
  onClose: () => void;
}

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
      intro={<SheetIntro text="agreements.terminate_intro" />}
    >
      <DateInput
        source="on"
        label="resources.agreements.fields.on"
        validate={required()}
        fullWidth
      />
      <ReasonInput label="resources.agreements.fields.reason" />
    </SheetForm>
  );
};

export const DiscardSheet = ({ agreement, onClose }: Props) => {
  const translate = useTranslate();
  const send = useVerb(agreement.id, onClose);
  return (
    <ReasonSheet
      title={translate('agreements.discard_title')}
      resource="agreements"
      text="agreements.discard"
      onSubmit={({ reason }) => send('discarding', { reason })}
      onClose={onClose}
    />
  );
};
