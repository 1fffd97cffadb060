import { Typography } from '@mui/material';
import { blocking, screeningOpinions } from '@luodi/domain';
import {
  FormDataConsumer,
  required,
  SelectInput,
  TextInput,
  useNotify,
  useTranslate,
} from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { useWords } from '../kernel/i18n/words.js';
import { Findings } from '../kernel/parts/Findings.js';
import type { ScreeningSheet } from '../kernel/views.js';

interface Props {
  leadId: string;
  sheet: ScreeningSheet;
  onDone: () => void;
  onClose: () => void;
}

interface Values {
  opinion: string;
  reason?: string;
  note?: string;
}

const [admit, leasedPlant] = screeningOpinions;

/** An opinion with its grounds; below the floor it starts from the leased plant. */
export const RecordSheet = ({ leadId, sheet, onDone, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { invoke } = useConsole();
  const { choices } = useWords(screeningOpinions);
  const start = blocking(sheet.findings).length ? leasedPlant : admit;
  const record = async ({ opinion, reason, note }: Values) => {
    const body = { opinion, reason: reason || null, note: note ?? '' };
    await invoke('leads', leadId, 'screenings', body);
    notify('screening.done', { type: 'success' });
    onDone();
    onClose();
  };
  return (
    <SheetForm<Values>
      title={translate('screening.sheet')}
      resource="screenings"
      submitLabel="screening.submit"
      defaultValues={{ opinion: start?.id }}
      onSubmit={record}
      onClose={onClose}
      intro={
        <>
          <Typography variant="body2" sx={{ mb: 1 }}>
            {translate('screening.intro')}
          </Typography>
          <Findings findings={sheet.findings} />
        </>
      }
    >
      <SelectInput
        source="opinion"
        label="resources.screenings.fields.opinion"
        choices={choices}
        validate={required()}
        fullWidth
      />
      <FormDataConsumer<Values>>
        {({ formData }) =>
          formData.opinion !== admit?.id && (
            <TextInput
              source="reason"
              label="resources.screenings.fields.reason"
              helperText="screening.reason_hint"
              validate={required()}
              fullWidth
            />
          )
        }
      </FormDataConsumer>
      <TextInput
        source="note"
        label="resources.screenings.fields.note"
        helperText="screening.note_hint"
        multiline
        minRows={3}
        validate={required()}
        fullWidth
      />
    </SheetForm>
  );
};
