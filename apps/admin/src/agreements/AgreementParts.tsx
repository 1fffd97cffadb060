import { Typography } from '@mui/material';
import { commitmentSides, incentiveBases, partyRoles } from '@luodi/domain';
import type { ReactNode } from 'react';
import {
  ArrayInput,
  DateInput,
  required,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useTranslate,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DecimalInput, InputGrid, YuanInput } from '../kernel/form/inputs.js';
import { useWords, type Word } from '../kernel/i18n/words.js';

const of = (field: string) => `resources.agreements.fields.${field}`;

interface PartsProps {
  source: string;
  hint: string;
  children: ReactNode;
}

/** A list of parts; each in a frame with its number, so that a phone shows where one ends. */
const Parts = ({ source, hint, children }: PartsProps) => {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(hint)}
      </Typography>
      <ArrayInput source={source} label={false} helperText={false} sx={{ mt: 0 }}>
        <SimpleFormIterator
          fullWidth
          disableReordering
          disableClear
          getItemLabel={(at) => `${at + 1}`}
          sx={{ '& .RaSimpleFormIterator-line': { pt: 1 } }}
        >
          <InputGrid min={180}>{children}</InputGrid>
        </SimpleFormIterator>
      </ArrayInput>
    </>
  );
};

const WordInput = (props: { source: string; label: string; words: readonly Word[] }) => {
  const { words, ...rest } = props;
  const { choices } = useWords(words);
  return <SelectInput {...rest} choices={choices} validate={required()} />;
};

/** One of the phases entered above, by its place. */
const PhaseChoice = ({ isRequired = false }: { isRequired?: boolean }) => {
  const translate = useTranslate();
  const phases = (useWatch({ name: 'phases' }) ?? []) as ({ name?: string } | null)[];
  const choices = phases.map((phase, at) => ({
    id: at + 1,
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
  <Parts source="parties" hint="agreements.parties_hint">
    <WordInput source="role" label={of('role')} words={partyRoles} />
    <TextInput source="name" label={of('partyName')} validate={required()} />
    <TextInput source="uscc" label={of('uscc')} />
    <TextInput source="signatory" label={of('signatory')} />
  </Parts>
);

export const Phases = () => (
  <Parts source="phases" hint="agreements.phases_hint">
    <TextInput source="name" label={of('phaseName')} validate={required()} />
    <DateInput source="startsOn" label={of('startsOn')} />
    <DateInput source="dueOn" label={of('dueOn')} validate={required()} />
    <YuanInput source="investmentYuan" label={of('investmentYuan')} />
    <YuanInput source="annualOutputYuan" label={of('annualOutputYuan')} />
    <YuanInput source="annualTaxYuan" label={of('annualTaxYuan')} />
    <DecimalInput source="energyTce" label={of('energyTce')} unit="units_of.tce" />
  </Parts>
);

export const Tranches = () => (
  <Parts source="tranches" hint="agreements.tranches_hint">
    <TextInput source="title" label={of('trancheTitle')} validate={required()} />
    <YuanInput source="amountYuan" label={of('amountYuan')} validate={required()} />
    <WordInput source="basis" label={of('basis')} words={incentiveBases} />
    <PhaseChoice isRequired />
  </Parts>
);

export const Commitments = () => (
  <Parts source="commitments" hint="agreements.commitments_hint">
    <WordInput source="side" label={of('side')} words={commitmentSides} />
    <TextInput source="subject" label={of('subject')} validate={required()} />
    <DecimalInput source="promised" label={of('promised')} unit="" />
    <TextInput source="measure" label={of('measure')} />
    <DateInput source="dueOn" label={of('fulfilBy')} />
    <PhaseChoice />
  </Parts>
);
