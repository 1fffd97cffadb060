import {
  DateInput,
  minLength,
  required,
  TextInput,
  useNotify,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { useConsole } from '../../kernel/dataProvider.js';
import { InputGrid } from '../../kernel/form/inputs.js';
import { SheetForm } from '../../kernel/form/SheetForm.js';
import { SheetIntro } from '../../kernel/form/SheetIntro.js';
import type { ShownFile } from '../../kernel/parts/FileTile.js';
import { FilesInput } from '../../project-facts/index.js';

interface Values {
  fromOn?: string;
  toOn?: string;
  reason?: string;
  papers: { files: ShownFile[] };
}

/** Days the government kept the land from being used: the clock stops once a second person agrees. */
export const LandDelaySheet = ({ leadId, onClose }: { leadId: string; onClose: () => void }) => {
  const translate = useTranslate();
  const save = useSave(leadId, onClose);
  return (
    <SheetForm<Values>
      title={translate('idle_land.delay_title')}
      resource="progress"
      submitLabel="idle_land.delay_submit"
      defaultValues={{ papers: { files: [] } }}
      onSubmit={save}
      onClose={onClose}
      intro={<SheetIntro text="idle_land.delay_intro" />}
    >
      <InputGrid min={180}>
        <DateInput source="fromOn" label="idle_land.from_on" validate={required()} />
        <DateInput source="toOn" label="idle_land.to_on" validate={required()} />
      </InputGrid>
      <TextInput
        source="reason"
        label="idle_land.reason"
        helperText="idle_land.reason_hint"
        validate={[required(), minLength(4)]}
        multiline
        minRows={2}
        fullWidth
      />
      <FilesInput leadId={leadId} source="papers" daySource="toOn" purpose="progress" />
    </SheetForm>
  );
};

const useSave = (leadId: string, onClose: () => void) => {
  const notify = useNotify();
  const refresh = useRefresh();
  const { invoke } = useConsole();
  return async ({ papers, ...values }: Values): Promise<void> => {
    const fileIds = papers.files.map(({ id }) => id);
    await invoke('leads', leadId, 'land-delays', { ...values, fileIds });
    notify('idle_land.delay_asked', { type: 'success' });
    refresh();
    onClose();
  };
};
