import { keyProjectLevels } from '@luodi/domain';
import {
  NumberInput,
  required,
  SelectInput,
  TextInput,
  useNotify,
  useTranslate,
} from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { todayOn } from '../kernel/dates.js';
import { ReasonInput } from '../kernel/form/ReasonSheet.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { useWords } from '../kernel/i18n/words.js';
import type { KeyProjectTag } from '../kernel/views.js';

interface Props {
  onDone: () => void;
  onClose: () => void;
}

interface Entry {
  level: string;
  year: number;
  entryReason: string;
}

/** Enters the project into a year's list of one level. */
export const EnterSheet = ({ leadId, onDone, onClose }: Props & { leadId: string }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { choices } = useWords(keyProjectLevels);
  const { invoke } = useConsole();
  const enter = async (entry: Entry) => {
    await invoke('leads', leadId, 'key-project-tags', entry);
    notify('key_projects.entered', { type: 'success' });
    onDone();
    onClose();
  };
  return (
    <SheetForm<Entry>
      title={translate('key_projects.enter_title')}
      resource="key-project-tags"
      submitLabel="key_projects.enter"
      defaultValues={{ year: Number(todayOn().slice(0, 4)) }}
      onSubmit={enter}
      onClose={onClose}
    >
      <SelectInput
        source="level"
        label="resources.key-project-tags.fields.level"
        choices={choices}
        validate={required()}
        fullWidth
      />
      <NumberInput
        source="year"
        label="resources.key-project-tags.fields.year"
        validate={required()}
        fullWidth
      />
      <TextInput
        source="entryReason"
        label="resources.key-project-tags.fields.entryReason"
        helperText="key_projects.reason_hint"
        multiline
        validate={required()}
        fullWidth
      />
    </SheetForm>
  );
};

/** Ends a standing tag; it stays on record with its reason. */
export const ExitSheet = ({ tag, onDone, onClose }: Props & { tag: KeyProjectTag }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { invoke } = useConsole();
  const exit = async ({ reason }: { reason: string }) => {
    await invoke('key-project-tags', tag.id, 'exit', { reason: reason ?? '' });
    notify('key_projects.exited', { type: 'success' });
    onDone();
    onClose();
  };
  return (
    <SheetForm<{ reason: string }>
      title={translate('key_projects.exit_title', { year: tag.year, level: tag.label })}
      resource="key-project-tags"
      submitLabel="key_projects.exit"
      onSubmit={exit}
      onClose={onClose}
    >
      <ReasonInput label="resources.key-project-tags.fields.reason" />
    </SheetForm>
  );
};
