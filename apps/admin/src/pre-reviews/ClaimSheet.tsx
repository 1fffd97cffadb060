import { required, TextInput, useTranslate } from 'react-admin';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { useVerb } from '../kernel/form/useVerb.js';
import type { PreReviewCondition } from '../kernel/views.js';
import { PapersInput, type Paper } from './PapersInput.js';

interface Props {
  leadId: string;
  condition: PreReviewCondition;
  onClose: () => void;
}

interface Values {
  note?: string;
  papers: Paper[];
}

/** 报落实: what was done about a condition, with what shows it. */
export const ClaimSheet = ({ leadId, condition, onClose }: Props) => {
  const translate = useTranslate();
  const send = useVerb({ resource: 'pre-review-conditions', id: condition.id }, onClose);
  return (
    <SheetForm<Values>
      title={translate('pre_reviews.condition_claim')}
      resource="pre-reviews"
      submitLabel="pre_reviews.condition_claim"
      defaultValues={{ papers: [] }}
      onSubmit={({ note, papers }) =>
        send('claim', { note: note ?? '', fileIds: papers.map(({ id }) => id) })
      }
      onClose={onClose}
      intro={condition.content}
    >
      <TextInput
        source="note"
        label="pre_reviews.claim_note"
        multiline
        minRows={2}
        validate={required()}
        fullWidth
      />
      <PapersInput leadId={leadId} />
    </SheetForm>
  );
};
