import { Typography } from '@mui/material';
import { stages } from '@luodi/domain';
import {
  DateInput,
  SelectInput,
  TextInput,
  useNotify,
  useRefresh,
  useTranslate,
  required,
} from 'react-admin';
import { useConsole } from '../../kernel/dataProvider.js';
import { SheetForm } from '../../kernel/form/SheetForm.js';
import { useWords } from '../../kernel/i18n/words.js';
import type { LeadDetail, TrackStep } from '../../kernel/views.js';

interface Props {
  leadId: string;
  step: Pick<TrackStep, 'stage' | 'happenedOn' | 'eventId'>;
  onClose: () => void;
}

interface Values {
  to: string;
  happenedOn: string;
  note: string;
}

/** A stage record put right by a new record; the old one stays readable. */
export const CorrectionSheet = ({ leadId, step, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { invoke } = useConsole();
  const { choices } = useWords(stages);
  const correct = async (values: Values) => {
    const body = {
      note: values.note ?? '',
      ...(values.to !== step.stage && { to: values.to }),
      ...(values.happenedOn !== step.happenedOn && { happenedOn: values.happenedOn }),
    };
    const noun = `stage-moves/${step.eventId}/correction`;
    const { waiting } = await invoke<LeadDetail>('leads', leadId, noun, body);
    const waits = waiting.some(({ kind }) => kind === 'correct_stage');
    notify(waits ? 'changes.correct_saved' : 'correct.done', { type: 'success' });
    refresh();
    onClose();
  };
  return (
    <SheetForm<Values>
      title={translate('correct.title', { stage: translate(`stages.${step.stage}`) })}
      resource="leads"
      submitLabel="correct.submit"
      defaultValues={{ to: step.stage, happenedOn: step.happenedOn ?? '' }}
      onSubmit={correct}
      onClose={onClose}
      intro={
        <Typography variant="body2" sx={{ mb: 1 }}>
          {translate('correct.intro')} {translate('changes.correct_hint')}
        </Typography>
      }
    >
      <SelectInput
        source="to"
        label="correct.to"
        choices={choices}
        fullWidth
        validate={required()}
      />
      <DateInput
        source="happenedOn"
        label="resources.leads.fields.happenedOn"
        fullWidth
        validate={required()}
      />
      <TextInput
        source="note"
        label="correct.note"
        multiline
        minRows={2}
        fullWidth
        validate={required()}
      />
    </SheetForm>
  );
};
