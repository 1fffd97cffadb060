import { commitmentSides, incentiveBases, partyRoles } from '@luodi/domain';
import { DateInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DecimalInput, YuanInput } from '../kernel/form/inputs.js';
import { PartsInput, WordInput } from '../kernel/form/PartsInput.js';

const of = (field: string) => `resources.agreements.fields.${field}`;

/** One of the phases entered above, by its key: its place changes when one before it is taken out. */
const PhaseChoice = ({ isRequired = false }: { isRequired?: boolean }) => {
  const translate = useTranslate();
  const phases = (useWatch({ name: 'phases' }) ?? []) as ({ key?: string; name?: string } | null)[];
  const choices = phases.map((phase, at) => ({
    id: phase?.key,
    name: phase?.name || translate('agreements.phase_at', { at: at + 1 }),
  }));
  return (
    <SelectInput
      source="phase"
      label={of('phase')}
      choices={choices}
      validate={isRequired ? required() : undefined}
      parse={(value: unknown) => value || null}
      helperText={choices.length ? false : 'agreements.no_phase_yet'}
    />
  );
};

export const Parties = () => (
  <PartsInput source="parties" hint="agreements.parties_hint" add="agreements.add_parties">
    <WordInput source="role" label={of('role')} words={partyRoles} />
    <TextInput source="name" label={of('partyName')} validate={required()} />
    <TextInput source="uscc" label={of('uscc')} />
    <TextInput source="signatory" label={of('signatory')} />
  </PartsInput>
);

export const Phases = () => (
  <PartsInput source="phases" hint="agreements.phases_hint" add="agreements.add_phases">
    <TextInput source="name" label={of('phaseName')} validate={required()} />
    <DateInput source="startsOn" label={of('startsOn')} />
    <DateInput source="dueOn" label={of('dueOn')} validate={required()} />
    <YuanInput source="investmentYuan" label={of('investmentYuan')} />
    <YuanInput source="annualOutputYuan" label={of('annualOutputYuan')} />
    <YuanInput source="annualTaxYuan" label={of('annualTaxYuan')} />
    <DecimalInput source="energyTce" label={of('energyTce')} unit="units_of.tce" />
  </PartsInput>
);

export const Tranches = () => (
  <PartsInput source="tranches" hint="agreements.tranches_hint" add="agreements.add_tranches">
    <TextInput source="title" label={of('trancheTitle')} validate={required()} />
    <YuanInput source="amountYuan" label={of('amountYuan')} validate={required()} />
    <WordInput source="basis" label={of('basis')} words={incentiveBases} />
    <PhaseChoice isRequired />
  </PartsInput>
);

export const Commitments = () => (
  <PartsInput
    source="commitments"
    hint="agreements.commitments_hint"
    add="agreements.add_commitments"
  >
    <WordInput source="side" label={of('side')} words={commitmentSides} />
    <TextInput source="subject" label={of('subject')} validate={required()} />
    <DecimalInput source="promised" label={of('promised')} unit="" />
    <TextInput source="measure" label={of('measure')} />
    <DateInput source="dueOn" label={of('fulfilBy')} />
    <PhaseChoice />
  </PartsInput>
);
