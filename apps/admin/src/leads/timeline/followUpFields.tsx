import { followUpKinds } from '@luodi/domain';
import { DateInput, SelectInput, TextInput, useTranslate, required } from 'react-admin';
import { todayOn } from '../../kernel/dates.js';
import { InputGrid } from '../../kernel/form/inputs.js';
import { useWords } from '../../kernel/i18n/words.js';

export interface FollowUpValues {
  kind: string;
  happenedOn: string;
  place?: string | null;
  ourPeople?: string | null;
  theirPeople?: string | null;
  outcome?: string | null;
  agreed?: string | null;
  openIssues?: string | null;
  nextStep?: string | null;
  nextContactOn?: string | null;
}

/** A new follow-up: today, in the most frequent way. */
export const freshFollowUp = (): Partial<FollowUpValues> => ({
  kind: followUpKinds[0]?.id ?? '',
  happenedOn: todayOn(),
});

/** Who met whom, when, with what outcome, and what is next: one save. */
export const FollowUpFields = () => {
  const translate = useTranslate();
  const { choices } = useWords(followUpKinds);
  return (
    <>
      <InputGrid min={180}>
        <SelectInput source="kind" label="composer.kind" choices={choices} validate={required()} />
        <DateInput source="happenedOn" label="composer.happened_on" validate={required()} />
        <TextInput
          source="ourPeople"
          label="composer.our_people"
          helperText="composer.people_hint"
          validate={required()}
        />
        <TextInput
          source="theirPeople"
          label="composer.their_people"
          helperText="composer.people_hint"
          validate={required()}
        />
      </InputGrid>
      <TextInput source="place" label="composer.place" fullWidth />
      <TextInput
        source="outcome"
        label="composer.outcome"
        multiline
        minRows={2}
        validate={required()}
        fullWidth
      />
      <InputGrid min={180}>
        <TextInput source="agreed" label="composer.agreed" multiline />
        <TextInput source="openIssues" label="composer.open_issues" multiline />
        <TextInput source="nextStep" label="composer.next_step" />
        <DateInput source="nextContactOn" label={translate('composer.next_contact')} />
      </InputGrid>
    </>
  );
};

/** The values as the API takes them: what was left blank is left out. */
export const followUpBody = (values: FollowUpValues): Record<string, unknown> => ({
  ourPeople: '',
  theirPeople: '',
  outcome: '',
  ...Object.fromEntries(Object.entries(values).filter(([, value]) => value)),
});
