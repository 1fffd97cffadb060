import { required, TextInput, useNotify, useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { SheetIntro } from '../kernel/form/SheetIntro.js';
import type { OwnershipLoad } from '../kernel/views.js';

interface Props {
  person: OwnershipLoad['leaders'][number];
  onDone: () => void;
  onClose: () => void;
}

/** A leader is transferred: opens a task for each project of theirs. */
export const TransferSheet = ({ person, onDone, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { invoke } = useConsole();
  const save = async ({ reason }: { reason: string }) => {
    const body = { reason: reason ?? '' };
    const done = await invoke<{ opened: number; dueOn: string }>(
      'users',
      person.userId ?? '',
      'leader-transfer',
      body,
    );
    notify('ownerships.transfer_done', {
      type: 'success',
      messageArgs: { count: done.opened, on: done.dueOn },
    });
    onDone();
  };
  return (
    <SheetForm<{ reason: string }>
      title={translate('ownerships.transfer_title', { name: person.name })}
      resource="ownerships"
      submitLabel="ownerships.transfer"
      onSubmit={save}
      onClose={onClose}
      intro={<SheetIntro text="ownerships.transfer_hint" />}
    >
      <TextInput
        source="reason"
        label="ownerships.transfer_reason"
        multiline
        minRows={2}
        validate={required()}
        fullWidth
      />
    </SheetForm>
  );
};
