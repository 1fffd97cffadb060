import { Typography } from '@mui/material';
import { worksLevels } from '@luodi/domain';
import {
  DateInput,
  maxValue,
  minLength,
  minValue,
  NumberInput,
  required,
  SelectInput,
  TextInput,
  useNotify,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { todayOn } from '../kernel/dates.js';
import { DecimalInput, InputGrid, YuanInput } from '../kernel/form/inputs.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { SheetIntro } from '../kernel/form/SheetIntro.js';
import { useWords } from '../kernel/i18n/words.js';
import type { ProgressReport } from '../kernel/views.js';
import { FilesInput } from '../project-facts/index.js';
import { PaymentsInput } from './PaymentsInput.js';
import { correctionOf, nextWeek, reportBody, type ReportValues } from './reportForm.js';

interface Props {
  leadId: string;
  /** The report that stands last. */
  last: ProgressReport | null;
  corrects: ProgressReport | null;
  onClose: () => void;
}

/** The week's entry, for a phone on the site: photo first, figures as they were last time. */
export const ReportSheet = ({ leadId, last, corrects, onClose }: Props) => {
  const translate = useTranslate();
  const save = useSave(leadId, corrects, onClose);
  return (
    <SheetForm<ReportValues>
      title={
        corrects
          ? translate('progress.correct_title', { on: corrects.observedOn })
          : translate('progress.report_title')
      }
      resource="progress"
      submitLabel="progress.submit"
      defaultValues={corrects ? correctionOf(corrects) : nextWeek(last, todayOn())}
      onSubmit={save}
      onClose={onClose}
      intro={<SheetIntro text={corrects ? 'progress.correct_intro' : 'progress.photos_hint'} />}
    >
      <FilesInput
        leadId={leadId}
        source="photos"
        daySource="observedOn"
        purpose="progress"
        photosOnly
      />
      <Figures />
      <Words isCorrection={Boolean(corrects)} />
      <Typography variant="h3">{translate('progress.payments')}</Typography>
      <PaymentsInput leadId={leadId} />
      <Special />
    </SheetForm>
  );
};

const Figures = () => (
  <InputGrid min={180}>
    <DateInput source="observedOn" label="progress.observed_on" validate={required()} />
    <YuanInput
      source="investedYuan"
      label="progress.invested"
      helperText="progress.invested_hint"
      validate={required()}
    />
    <SelectInput
      source="worksLevel"
      label="progress.level"
      choices={useWords(worksLevels).choices}
      validate={required()}
    />
    <NumberInput
      source="worksPercent"
      label="progress.works_percent"
      validate={[required(), minValue(0), maxValue(100)]}
    />
  </InputGrid>
);

const Words = ({ isCorrection }: { isCorrection: boolean }) => (
  <>
    {isCorrection && (
      <TextInput
        source="reason"
        label="progress.reason"
        validate={[required(), minLength(4)]}
        fullWidth
      />
    )}
    <TextInput
      source="done"
      label="progress.words"
      validate={[required(), minLength(2)]}
      multiline
      minRows={2}
      fullWidth
    />
    <TextInput source="problems" label="progress.problems" multiline fullWidth />
    <TextInput source="nextStep" label="progress.next_step" multiline fullWidth />
  </>
);

const Special = () => {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="h3" sx={{ mt: 1, mb: 1 }}>
        {translate('progress.special')}
      </Typography>
      <InputGrid min={180}>
        <DecimalInput source="developedMu" label="progress.developed_mu" unit="units_of.mu" />
        <DateInput source="stoppedOn" label="progress.stopped_on" />
      </InputGrid>
      <TextInput source="backReason" label="progress.back_reason" multiline fullWidth />
    </>
  );
};

const useSave = (leadId: string, corrects: ProgressReport | null, onClose: () => void) => {
  const notify = useNotify();
  const refresh = useRefresh();
  const { invoke } = useConsole();
  return async (values: ReportValues): Promise<void> => {
    const body = reportBody(values);
    if (corrects) await invoke('progress-reports', corrects.id, 'correction', body);
    else await invoke('leads', leadId, 'progress-reports', body);
    notify('progress.submitted', { type: 'success' });
    refresh();
    onClose();
  };
};
