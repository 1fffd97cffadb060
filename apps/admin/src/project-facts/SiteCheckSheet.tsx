import { Alert, Typography } from '@mui/material';
import { checkVerdicts, factKinds } from '@luodi/domain';
import {
  BooleanInput,
  DateInput,
  FormDataConsumer,
  minLength,
  RadioButtonGroupInput,
  required,
  SelectInput,
  TextInput,
  useNotify,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { todayOn } from '../kernel/dates.js';
import { InputGrid } from '../kernel/form/inputs.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { useWords } from '../kernel/i18n/words.js';
import type { LeadFile, ProjectFact, SiteCheck } from '../kernel/views.js';
import { FilesInput } from './FilesInput.js';

interface Props {
  leadId: string;
  /** The claims that may be checked. */
  facts: readonly ProjectFact[];
  factId?: string;
  onClose: () => void;
}

interface Values {
  subject: string;
  aspect?: string;
  reported?: string;
  found?: string;
  verdict?: string;
  checkedOn: string;
  place?: string;
  announced: boolean;
  note?: string;
  photos: { files: LeadFile[] };
}

const other = 'other';

/** Records a visit: what was reported, what was found, photos of the day. */
export const SiteCheckSheet = ({ leadId, facts, factId, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { invoke } = useConsole();
  const save = async (values: Values) => {
    const done = await invoke<SiteCheck>('leads', leadId, 'site-checks', bodyOf(values));
    notify(done.overturned ? 'site_checks.done_overturned' : 'site_checks.done', {
      type: 'success',
    });
    refresh();
    onClose();
  };
  return (
    <SheetForm<Values>
      title={translate('site_checks.record_title')}
      resource="site-checks"
      submitLabel="site_checks.submit"
      defaultValues={{
        subject: factId ?? facts[0]?.id ?? other,
        checkedOn: todayOn(),
        announced: false,
        photos: { files: [] },
      }}
      onSubmit={save}
      onClose={onClose}
      intro={
        <Typography variant="body2" sx={{ mb: 1 }}>
          {translate('site_checks.hint')}
        </Typography>
      }
    >
      <Subject facts={facts} />
      <TextInput
        source="found"
        label="site_checks.found_input"
        helperText="site_checks.found_hint"
        validate={[required(), minLength(4)]}
        multiline
        minRows={2}
        fullWidth
      />
      <Verdict />
      <Typography variant="h3">{translate('site_checks.photos')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('site_checks.photos_hint')}
      </Typography>
      <FilesInput
        leadId={leadId}
        source="photos"
        daySource="checkedOn"
        purpose="site_check"
        photosOnly
      />
      <InputGrid min={180}>
        <DateInput source="checkedOn" label="site_checks.checked_on" validate={required()} />
        <TextInput source="place" label="site_checks.place" />
      </InputGrid>
      <BooleanInput source="announced" label="site_checks.announced" />
      <TextInput source="note" label="site_checks.note" multiline fullWidth />
    </SheetForm>
  );
};

const Subject = ({ facts }: Pick<Props, 'facts'>) => {
  const translate = useTranslate();
  const { word } = useWords(factKinds);
  const choices = [
    ...facts.map(({ id, kind, happenedOn }) => ({ id, name: `${word(kind)} ${happenedOn}` })),
    { id: other, name: translate('site_checks.subject_aspect') },
  ];
  return (
    <>
      <SelectInput
        source="subject"
        label="site_checks.subject"
        choices={choices}
        validate={required()}
        fullWidth
      />
      <FormDataConsumer<Values>>
        {({ formData }) =>
          formData.subject === other && (
            <>
              <TextInput
                source="aspect"
                label="site_checks.aspect"
                helperText="site_checks.aspect_hint"
                validate={required()}
                fullWidth
              />
              <TextInput
                source="reported"
                label="site_checks.reported_input"
                validate={required()}
                fullWidth
              />
            </>
          )
        }
      </FormDataConsumer>
    </>
  );
};

const Verdict = () => {
  const translate = useTranslate();
  const { choices } = useWords(checkVerdicts);
  return (
    <>
      <RadioButtonGroupInput
        source="verdict"
        label="site_checks.verdict"
        choices={choices}
        validate={required()}
      />
      <FormDataConsumer<Values>>
        {({ formData }) =>
          formData.verdict === 'differs' &&
          formData.subject !== other && (
            <Alert severity="warning" sx={{ mb: 1 }}>
              {translate('site_checks.differs_warning')}
            </Alert>
          )
        }
      </FormDataConsumer>
    </>
  );
};

const bodyOf = ({ subject, aspect, reported, photos, ...rest }: Values) => ({
  ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '')),
  found: rest.found ?? '',
  ...(subject === other ? { aspect, reported } : { factId: subject }),
  fileIds: photos.files.map(({ id }) => id),
});
