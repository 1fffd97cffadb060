import { DateInput, required, TextInput, useNotify, useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { todayOn } from '../kernel/dates.js';
import { SheetForm } from '../kernel/form/SheetForm.js';

interface Props {
  leadId: string;
  onDone: () => void;
  onClose: () => void;
}

interface Values {
  exitedOn: string;
  reason?: string;
}

/** Takes the project off the list: every term ends that day and stays on record. */
export const ExitSheet = ({ leadId, onDone, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { invoke } = useConsole();
  const save = async (values: Values) => {
    await invoke('leads', leadId, 'four-ones/exit', values);
    notify('ownerships.exited', { type: 'success' });
    onDone();
  };
  return (
    <SheetForm<Values>
      title={translate('ownerships.exit_title')}
      resource="ownerships"
      submitLabel="ownerships.exit"
      defaultValues={{ exitedOn: todayOn() }}
      onSubmit={save}
      onClose={onClose}
    >
      <DateInput
        source="exitedOn"
        label="resources.ownerships.fields.exitedOn"
        helperText="ownerships.exit_hint"
        validate={required()}
        fullWidth
      />
      <TextInput
        source="reason"
        label="resources.ownerships.fields.exitReason"
        multiline
        minRows={2}
        fullWidth
      />
    </SheetForm>
  );
};
