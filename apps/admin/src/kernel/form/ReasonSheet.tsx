import type { ReactNode } from 'react';
import { required, TextInput, useTranslate } from 'react-admin';
import { SheetForm } from './SheetForm.js';
import { SheetIntro } from './SheetIntro.js';

interface Props<V> {
  resource: string;
  /** Names the button; `<text>_intro` says what the verb brings about. */
  text: string;
  title?: string;
  label?: string;
  onSubmit: (values: V & { reason: string }) => Promise<void>;
  onClose: () => void;
  /** Asked before the reason. */
  children?: ReactNode;
}

/** A verb that asks why; its consequence is named first. */
export const ReasonSheet = <V extends object = object>(props: Props<V>) => {
  const { resource, text, title, label, onSubmit, onClose, children } = props;
  const translate = useTranslate();
  return (
    <SheetForm<V & { reason?: string }>
      title={title ?? translate(text)}
      resource={resource}
      submitLabel={text}
      onSubmit={(values) => onSubmit({ ...values, reason: values.reason ?? '' })}
      onClose={onClose}
      intro={<SheetIntro text={`${text}_intro`} />}
    >
      {children}
      <ReasonInput label={label ?? `resources.${resource}.fields.reason`} />
    </SheetForm>
  );
};

/** Why: never left out. */
export const ReasonInput = ({ label }: { label: string }) => (
  <TextInput source="reason" label={label} multiline minRows={2} validate={required()} fullWidth />
);
