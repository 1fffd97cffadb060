import { departmentOpinions } from '@luodi/domain';
import { RadioButtonGroupInput, required, TextInput, useTranslate } from 'react-admin';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { useVerb } from '../kernel/form/useVerb.js';
import { useWords } from '../kernel/i18n/words.js';
import type { PreReviewOpinion } from '../kernel/views.js';

interface Props {
  id: string;
  opinion: PreReviewOpinion;
  onClose: () => void;
}

interface Values {
  opinion: string;
  note?: string;
  conditions?: string;
}

const of = (field: string) => `resources.pre-reviews.fields.${field}`;

/** The department's word, given once; what a choice needs, the server says. */
export const OpinionSheet = ({ id, opinion, onClose }: Props) => {
  const translate = useTranslate();
  const send = useVerb({ resource: 'pre-reviews', id }, onClose);
  const { choices } = useWords(departmentOpinions);
  const save = ({ note, conditions, ...said }: Values) =>
    send(`opinions/${opinion.department}`, {
      opinion: said.opinion,
      note: note || null,
      conditions: conditions || null,
    });
  return (
    <SheetForm<Values>
      title={translate('pre_reviews.opinion_title', { label: opinion.label })}
      resource="pre-reviews"
      submitLabel="pre_reviews.give_opinion"
      onSubmit={save}
      onClose={onClose}
    >
      <RadioButtonGroupInput
        source="opinion"
        label={of('opinion')}
        choices={choices}
        validate={required()}
      />
      <TextInput
        source="note"
        label={of('note')}
        helperText="pre_reviews.opinion_note_hint"
        multiline
        minRows={2}
        fullWidth
      />
      <TextInput
        source="conditions"
        label={of('conditions')}
        helperText="pre_reviews.opinion_conditions_hint"
        multiline
        minRows={2}
        fullWidth
      />
    </SheetForm>
  );
};
