import {
  CheckboxGroupInput,
  DateInput,
  required,
  SelectInput,
  TextInput,
  useTranslate,
} from 'react-admin';
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useConsole } from '../kernel/dataProvider.js';
import { InputGrid } from '../kernel/form/inputs.js';
import { Section } from '../kernel/parts/Facts.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { MemberCandidate } from '../kernel/views.js';

const of = (field: string) => `resources.review-meetings.fields.${field}`;

/** When, where, and who is asked to come. */
export const MeetingForm = () => {
  const translate = useTranslate();
  return (
    <>
      <Section title={translate('meetings.plan')}>
        <TextInput source="title" label={of('title')} validate={required()} fullWidth />
        <InputGrid>
          <DateInput source="heldOn" label={of('heldOn')} validate={required()} />
          <TextInput source="place" label={of('place')} />
        </InputGrid>
      </Section>
      <Section title={translate('meetings.members')}>
        <Members />
      </Section>
    </>
  );
};

const Members = () => {
  const { read } = useConsole();
  const { data, error } = useQuery({
    queryKey: ['review-meetings', 'members'],
    queryFn: () => read<{ data: MemberCandidate[] }>('/review-meetings/members'),
  });
  const choices = (data?.data ?? []).map(({ id, name, unit }) => ({
    id,
    name: `${name}（${unit}）`,
  }));
  const chosen = (useWatch({ name: 'memberIds' }) ?? []) as string[];
  if (error) return <ProblemPanel error={error} />;
  return (
    <>
      <CheckboxGroupInput
        source="memberIds"
        label={of('members')}
        choices={choices}
        helperText="meetings.members_hint"
      />
      <SelectInput
        source="chairId"
        label={of('chairId')}
        choices={choices.filter(({ id }) => chosen.includes(id))}
        parse={(value: unknown) => value || null}
      />
    </>
  );
};
