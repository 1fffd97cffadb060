import { Typography } from '@mui/material';
import { dayKinds } from '@luodi/domain';
import { RadioButtonGroupInput, required, TextInput, useNotify, useTranslate } from 'react-admin';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { request } from '../kernel/http.js';
import { useWords } from '../kernel/i18n/words.js';
import type { CalendarMark } from '../kernel/views.js';

interface Props {
  day: string;
  mark?: CalendarMark;
  onDone: () => void;
  onClose: () => void;
}

interface Values {
  kind: CalendarMark['kind'];
  name?: string;
  source?: string;
}

/** Enters or corrects one day, with the paper it rests on. */
export const DaySheet = ({ day, mark, onDone, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { choices } = useWords(dayKinds);
  const save = async ({ kind, name, source }: Values) => {
    const body = { kind, name: name ?? '', source: source ?? '' };
    await request('PATCH', `/calendar/days/${day}`, { body, ifMatch: mark?.version ?? 0 });
    notify('common.saved', { type: 'success' });
    onDone();
    onClose();
  };
  return (
    <SheetForm<Values>
      title={translate('calendar.day_sheet', { day })}
      resource="calendar"
      submitLabel="common.save"
      defaultValues={{ kind: mark?.kind, name: mark?.name, source: mark?.isOwn ? mark.source : '' }}
      onSubmit={save}
      onClose={onClose}
      intro={
        mark && (
          <Typography variant="body2" sx={{ mb: 1 }}>
            {translate('calendar.now', { name: mark.name, source: mark.source })}
          </Typography>
        )
      }
    >
      <RadioButtonGroupInput
        source="kind"
        label="resources.calendar.fields.kind"
        choices={choices}
        validate={required()}
      />
      <TextInput
        source="name"
        label="resources.calendar.fields.name"
        validate={required()}
        fullWidth
      />
      <TextInput
        source="source"
        label="resources.calendar.fields.source"
        validate={required()}
        fullWidth
      />
    </SheetForm>
  );
};
