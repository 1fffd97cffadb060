import { TextInput, useTranslate } from 'react-admin';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { useVerb } from '../kernel/form/useVerb.js';

/** 验收: the claim was checked by somebody who did not make it. */
export const AcceptSheet = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const translate = useTranslate();
  const send = useVerb({ resource: 'pre-review-conditions', id }, onClose);
  return (
    <SheetForm<{ note?: string }>
      title={translate('pre_reviews.condition_accept')}
      resource="pre-reviews"
      submitLabel="pre_reviews.condition_accept"
      onSubmit={({ note }) => send('acceptance', { note: note || null })}
      onClose={onClose}
    >
      <TextInput
        source="note"
        label="resources.pre-reviews.fields.note"
        multiline
        minRows={2}
        fullWidth
      />
    </SheetForm>
  );
};
