import { Typography } from '@mui/material';
import { stallCauses, waitingKinds } from '@luodi/domain';
import type { FC, ReactNode } from 'react';
import {
  DateInput,
  RadioButtonGroupInput,
  required,
  SelectInput,
  TextInput,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { useVerb } from '../kernel/form/useVerb.js';
import { useWords } from '../kernel/i18n/words.js';
import type { AlertRow } from '../kernel/views.js';

interface Props {
  id: string;
  onClose: () => void;
}

const of = (field: string) => `resources.alerts.fields.${field}`;

interface AnswerProps extends Props {
  /** Its words: `alerts.<verb>` and `alerts.<verb>_intro`. */
  verb: string;
  noun: string;
  children: ReactNode;
}

/** One answer to an alert; its consequence is named before anything is asked. */
const AnswerSheet = ({ verb, noun, id, onClose, children }: AnswerProps) => {
  const translate = useTranslate();
  const send = useVerb({ resource: 'alerts', id, done: 'alerts.saved' }, onClose);
  return (
    <SheetForm<Record<string, string>>
      title={translate(`alerts.${verb}`)}
      resource="alerts"
      onSubmit={(values) => send(noun, values)}
      onClose={onClose}
      intro={
        <Typography variant="body2" sx={{ mb: 1.5 }}>
          {translate(`alerts.${verb}_intro`)}
        </Typography>
      }
    >
      {children}
    </SheetForm>
  );
};

const Words = ({ source }: { source: string }) => (
  <TextInput
    source={source}
    label={of(source)}
    multiline
    minRows={2}
    validate={required()}
    fullWidth
  />
);

const Until = () => <DateInput source="untilOn" label={of('untilOn')} validate={required()} />;

/** With what holds it up: to be chosen once the light has been on for long and nobody has said so. */
const ExplainSheet = (props: Props) => {
  const { choices } = useWords(stallCauses);
  const alert = useRecordContext<AlertRow>();
  return (
    <AnswerSheet {...props} verb="explain" noun="explanation">
      <SelectInput
        source="cause"
        label={of('cause')}
        choices={choices}
        defaultValue={alert?.cause ?? undefined}
        validate={alert?.needsCause ? required() : undefined}
        helperText={alert?.needsCause ? 'alerts.cause_due' : false}
        fullWidth
      />
      <Words source="note" />
    </AnswerSheet>
  );
};

const SnoozeSheet = (props: Props) => (
  <AnswerSheet {...props} verb="snooze" noun="snooze">
    <Words source="reason" />
    <Until />
  </AnswerSheet>
);

const WaitSheet = (props: Props) => {
  const { choices } = useWords(waitingKinds);
  return (
    <AnswerSheet {...props} verb="wait" noun="waiting">
      <RadioButtonGroupInput
        source="kind"
        label={of('kind')}
        choices={choices}
        validate={required()}
      />
      <Words source="note" />
      <Until />
    </AnswerSheet>
  );
};

/** The answers that ask for words, by the verb of `can`. */
export const answerSheets = {
  explain: ExplainSheet,
  wait: WaitSheet,
  snooze: SnoozeSheet,
} satisfies Record<string, FC<Props>>;

export type AnswerId = keyof typeof answerSheets;
