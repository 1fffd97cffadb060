import { RadioButtonGroupInput, required, TextInput, useNotify, useTranslate } from 'react-admin';
import { useConsole } from '../../kernel/dataProvider.js';
import { SheetForm } from '../../kernel/form/SheetForm.js';
import type { AppealRow } from '../../kernel/views.js';

interface Props {
  appeal: AppealRow;
  onClose: () => void;
  onDone: () => void;
}

const choices = ['upheld', 'dismissed'].map((id) => ({ id, name: `appeals.${id}` }));

/** Decides an appeal; either way the cell then follows the records again. */
export const DecideSheet = ({ appeal, onClose, onDone }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { invoke } = useConsole();
  const send = async (values: { decision: string; note: string }) => {
    await invoke('assessments/appeals', appeal.id, 'decision', values);
    notify('appeals.decided', { type: 'success' });
    onDone();
    onClose();
  };
  return (
    <SheetForm<{ decision: string; note: string }>
      title={translate('appeals.decide_title', { unit: appeal.unit.name, item: appeal.itemLabel })}
      resource="appeals"
      submitLabel="appeals.decide"
      intro={translate('appeals.decide_intro')}
      onSubmit={send}
      onClose={onClose}
    >
      <RadioButtonGroupInput
        source="decision"
        label="appeals.decision"
        choices={choices}
        validate={required()}
      />
      <TextInput source="note" label="appeals.note" multiline fullWidth validate={required()} />
    </SheetForm>
  );
};
