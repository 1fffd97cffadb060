import { Typography } from '@mui/material';
import { conclusions, conditionStages, preReviewResults } from '@luodi/domain';
import {
  ArrayInput,
  BooleanInput,
  DateInput,
  FormDataConsumer,
  RadioButtonGroupInput,
  required,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useTranslate,
} from 'react-admin';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { UnitInput } from '../kernel/form/UnitInput.js';
import { useWords } from '../kernel/i18n/words.js';
import type { ItemSheetProps } from './ItemActions.js';
import { type Override, overrideBody, OverrideFields } from './OverrideFields.js';
import { TallyText } from './TallyText.js';
import { useMeetingVerb } from './useMeetingVerb.js';

const of = (field: string) => `resources.review-meetings.fields.${field}`;

interface Condition {
  content?: string;
  dueStage?: string;
  dueOn?: string;
  ownerUnitId?: string;
}
interface Values {
  result?: string;
  note?: string;
  conditions?: (Condition | null)[];
  isOverridden?: boolean;
  override?: Override;
}

/** The one result that carries conditions. */
const withConditions = conclusions.find(({ id }) => id === 'conditional')?.result;

/** What the meeting resolved; it starts from what the ballots say. */
export const DecideSheet = ({ item, meeting, onClose }: ItemSheetProps) => {
  const translate = useTranslate();
  const send = useMeetingVerb(meeting.id, onClose);
  const { choices } = useWords(preReviewResults);
  return (
    <SheetForm<Values>
      title={`${translate('meetings.verb_decide')} · ${item.lead.name}`}
      resource="review-meetings"
      submitLabel="meetings.verb_decide"
      defaultValues={{ result: item.tally?.expected, conditions: [{}] }}
      onSubmit={(values) => send(`items/${item.id}/decision`, decisionBody(values))}
      onClose={onClose}
      intro={<TallyText item={item} />}
    >
      <RadioButtonGroupInput
        source="result"
        label={of('result')}
        choices={choices}
        validate={required()}
        helperText="meetings.decide_hint"
      />
      <TextInput source="note" label={of('note')} multiline minRows={2} fullWidth />
      <FormDataConsumer<Values>>
        {({ formData }) => formData.result === withConditions && <Conditions />}
      </FormDataConsumer>
      {item.lead.id && <Overriding leadId={item.lead.id} />}
    </SheetForm>
  );
};

const Overriding = ({ leadId }: { leadId: string }) => (
  <>
    <BooleanInput source="isOverridden" label="meetings.override" helperText={false} />
    <FormDataConsumer<Values>>
      {({ formData }) => formData.isOverridden && <OverrideFields leadId={leadId} />}
    </FormDataConsumer>
  </>
);

const Conditions = () => {
  const translate = useTranslate();
  const { choices } = useWords(conditionStages);
  return (
    <>
      <Typography variant="h3" sx={{ mt: 1 }}>
        {translate('meetings.conditions')}
      </Typography>
      <ArrayInput source="conditions" label={false} helperText="meetings.conditions_hint">
        <SimpleFormIterator
          fullWidth
          disableReordering
          disableClear
          getItemLabel={(at) => `${at + 1}`}
        >
          <TextInput source="content" label={of('content')} validate={required()} fullWidth />
          <SelectInput
            source="dueStage"
            label={of('dueStage')}
            choices={choices}
            parse={(value: unknown) => value || null}
            fullWidth
          />
          <DateInput source="dueOn" label={of('dueOn')} fullWidth />
          <UnitInput source="ownerUnitId" label={of('ownerUnitId')} validate={required()} />
        </SimpleFormIterator>
      </ArrayInput>
    </>
  );
};

const decisionBody = ({ result, note, conditions = [], isOverridden, override }: Values) => ({
  result,
  note: note || null,
  override: isOverridden ? overrideBody(override ?? {}) : null,
  conditions:
    result === withConditions
      ? conditions.map((one) => ({
          content: one?.content ?? '',
          dueStage: one?.dueStage || null,
          dueOn: one?.dueOn || null,
          ownerUnitId: one?.ownerUnitId,
        }))
      : [],
});
