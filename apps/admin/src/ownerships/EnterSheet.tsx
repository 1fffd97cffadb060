import {
  AutocompleteArrayInput,
  DateInput,
  required,
  TextInput,
  useNotify,
  useTranslate,
} from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { todayOn } from '../kernel/dates.js';
import { InputGrid } from '../kernel/form/inputs.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { SheetIntro } from '../kernel/form/SheetIntro.js';
import { UnitInput } from '../kernel/form/UnitInput.js';
import { useUnits } from '../kernel/units.js';
import type { LeadDetail } from '../kernel/views.js';
import { HolderInput } from './HolderInput.js';

interface Props {
  lead: LeadDetail;
  onDone: () => void;
  onClose: () => void;
}

interface Values extends Record<string, unknown> {
  enteredOn: string;
  members?: string;
}

const of = (field: string) => `resources.ownerships.fields.${field}`;
const person = (role: string) => ({ user: `${role}Id`, unit: '', name: `${role}Name` });

/** Brings the project under 四个一: one leader, one lead unit, three parties, a team. */
export const EnterSheet = ({ lead, onDone, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { invoke } = useConsole();
  const save = async ({ members, ...values }: Values) => {
    await invoke('leads', lead.id, 'four-ones', { ...values, team: teamOf(members) });
    notify('ownerships.entered', { type: 'success' });
    onDone();
  };
  return (
    <SheetForm<Values>
      title={translate('ownerships.enter_title')}
      resource="ownerships"
      submitLabel="ownerships.enter"
      defaultValues={{
        enteredOn: todayOn(),
        leadUnitId: lead.carrierUnit?.id,
        recruitingUnitId: lead.recruitingUnit.id,
        carrierUnitId: lead.carrierUnit?.id,
        helperName: lead.helperName ?? undefined,
        supportUnitIds: [],
      }}
      onSubmit={save}
      onClose={onClose}
      intro={<SheetIntro text="ownerships.enter_hint" />}
    >
      <HolderInput kind="leader" label={of('leaderId')} sources={person('leader')} />
      <InputGrid min={200}>
        <UnitInput source="leadUnitId" label={of('leadUnitId')} />
        <UnitInput source="recruitingUnitId" label={of('recruitingUnitId')} />
        <UnitInput source="carrierUnitId" label={of('carrierUnitId')} />
        <SupportUnits />
      </InputGrid>
      <InputGrid min={200}>
        <HolderInput kind="person" label={of('helperId')} sources={person('helper')} />
        <HolderInput
          kind="person"
          label={of('sectionLeaderId')}
          sources={person('sectionLeader')}
        />
      </InputGrid>
      <TextInput source="members" label={of('team')} helperText="ownerships.team_hint" fullWidth />
      <DateInput source="enteredOn" label={of('enteredOn')} validate={required()} fullWidth />
      <TextInput
        source="reason"
        label={of('entryReason')}
        helperText="ownerships.entry_reason_hint"
        fullWidth
      />
    </SheetForm>
  );
};

const SupportUnits = () => {
  const { choices, isPending } = useUnits();
  return (
    <AutocompleteArrayInput
      source="supportUnitIds"
      label={of('supportUnitIds')}
      choices={choices}
      isPending={isPending}
    />
  );
};

/** Names in one line, as the office writes them: 张三、李四. */
const teamOf = (text = ''): { name: string }[] =>
  text
    .split(/[、，,\s]+/)
    .filter(Boolean)
    .map((name) => ({ name }));
