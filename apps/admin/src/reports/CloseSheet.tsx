import { required, TextInput, useNotify, useTranslate } from 'react-admin';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { request } from '../kernel/http.js';

interface Values {
  month: string;
  note?: string;
}

interface Props {
  next: string | null;
  onDone: () => void;
  onClose: () => void;
}

/** Closes a month; the server says why one may not be closed yet. */
export const CloseSheet = ({ next, onDone, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const close = async ({ month, note }: Values): Promise<void> => {
    await request('POST', '/reports/closings', { body: { month, ...(note ? { note } : {}) } });
    notify('reports.closed', { type: 'success', messageArgs: { month } });
    onDone();
  };
  return (
    <SheetForm<Values>
      title={translate('reports.close_title')}
      resource="reports"
      submitLabel="reports.close"
      defaultValues={{ month: next ?? '' }}
      onSubmit={close}
      onClose={onClose}
      intro={translate('reports.close_intro')}
    >
      <TextInput
        source="month"
        label="reports.month"
        type="month"
        fullWidth
        validate={required()}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextInput source="note" label="reports.note" multiline minRows={2} fullWidth />
    </SheetForm>
  );
};
