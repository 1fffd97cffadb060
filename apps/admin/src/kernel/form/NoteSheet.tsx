import type { ReactNode } from 'react';
import { required, TextInput, useNotify, useRefresh, useTranslate } from 'react-admin';
import { useConsole } from '../dataProvider.js';
import { SheetForm } from './SheetForm.js';

interface Props {
  resource: string;
  id: string;
  /** The verb as a noun in the URL. */
  noun: string;
  /** `<phrases>_title`, `_note`, `_submit` and `_done` are its words. */
  phrases: string;
  /** Whether the note must be written. */
  isRequired: boolean;
  intro: ReactNode;
  onClose: () => void;
}

/** A verb that takes one note: an approval's remark, the reason of a refusal. */
export const NoteSheet = ({ resource, id, noun, phrases, isRequired, intro, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { invoke } = useConsole();
  const send = async ({ note }: { note?: string }) => {
    await invoke(resource, id, noun, { note: note ?? '' });
    notify(`${phrases}_done`, { type: 'success' });
    refresh();
    onClose();
  };
  return (
    <SheetForm<{ note?: string }>
      title={translate(`${phrases}_title`)}
      resource={resource}
      submitLabel={`${phrases}_submit`}
      onSubmit={send}
      onClose={onClose}
      intro={intro}
    >
      <TextInput
        source="note"
        label={`${phrases}_note`}
        multiline
        minRows={2}
        fullWidth
        validate={isRequired ? required() : undefined}
      />
    </SheetForm>
  );
};
