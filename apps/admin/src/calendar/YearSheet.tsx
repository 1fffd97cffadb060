import { BooleanInput, required, TextInput, useNotify, useTranslate } from 'react-admin';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { request } from '../kernel/http.js';
import type { CalendarView } from '../kernel/views.js';

interface Props {
  calendar: CalendarView;
  onDone: () => void;
  onClose: () => void;
}

interface Values {
  isEntered: boolean;
  source?: string;
}

/** Says that a year's notice has been entered whole, or takes that back. */
export const YearSheet = ({ calendar: { year, notice }, onDone, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const save = async ({ isEntered, source }: Values) => {
    const body = { isEntered: Boolean(isEntered), source: source ?? '' };
    await request('PATCH', `/calendar/years/${year}`, { body, ifMatch: notice.version });
    notify('common.saved', { type: 'success' });
    onDone();
    onClose();
  };
  return (
    <SheetForm<Values>
      title={translate('calendar.year_sheet', { year })}
      resource="calendar"
      submitLabel="common.save"
      defaultValues={{
        isEntered: notice.isEntered,
        source: notice.version ? (notice.source ?? '') : '',
      }}
      onSubmit={save}
      onClose={onClose}
      intro={translate('calendar.year_intro')}
    >
      <BooleanInput source="isEntered" label="resources.calendar.fields.isEntered" />
      <TextInput
        source="source"
        label="resources.calendar.fields.source"
        validate={required()}
        fullWidth
      />
    </SheetForm>
  );
};
