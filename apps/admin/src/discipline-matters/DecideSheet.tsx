import { matterDecisions } from '@luodi/domain';
import { RadioButtonGroupInput, required, TextInput, useTranslate } from 'react-admin';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { SheetIntro } from '../kernel/form/SheetIntro.js';
import { useVerb } from '../kernel/form/useVerb.js';
import { useWords } from '../kernel/i18n/words.js';
import type { DisciplineMatterDetail } from '../kernel/views.js';

interface Props {
  matter: DisciplineMatterDetail;
  onClose: () => void;
}

const resource = 'discipline-matters';

/** One of three words and the reason; of the matter, not of a person. */
export const DecideSheet = ({ matter, onClose }: Props) => {
  const translate = useTranslate();
  const { choices } = useWords(matterDecisions);
  const send = useVerb({ resource, id: matter.id }, onClose);
  return (
    <SheetForm<{ kind?: string; reason?: string }>
      title={translate(matter.decision ? 'discipline.decide_again' : 'discipline.decide')}
      resource={resource}
      submitLabel="discipline.decide"
      onSubmit={async ({ kind, reason }) =>
        send('decision', { kind, reason: reason ?? '', replacesId: matter.decision?.id ?? null })
      }
      onClose={onClose}
      intro={<SheetIntro text="discipline.decide_intro" />}
    >
      <RadioButtonGroupInput
        source="kind"
        label={`resources.${resource}.fields.decision`}
        choices={choices}
        validate={required()}
      />
      <TextInput
        source="reason"
        label={`resources.${resource}.fields.reason`}
        multiline
        minRows={3}
        validate={required()}
        fullWidth
      />
    </SheetForm>
  );
};
