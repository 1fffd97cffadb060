import {
  costKinds,
  guestKinds,
  limitRanks,
  mealExtras,
  mealSlots,
  mealVenues,
} from '@luodi/domain';
import {
  DateInput,
  NumberInput,
  required,
  SelectArrayInput,
  TextInput,
  useTranslate,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { PartsInput, WordInput } from '../kernel/form/PartsInput.js';
import { useWords, type Word } from '../kernel/i18n/words.js';
import { VoucherInput } from './VoucherInput.js';

const of = (field: string) => `resources.receptions.fields.${field}`;
const first = (words: readonly Word[]) => words[0]?.id;

export const Guests = () => (
  <PartsInput
    source="guests"
    hint="receptions.guests_hint"
    add="receptions.add_guest"
    blank={{ kind: first(guestKinds) }}
  >
    <TextInput source="name" label={of('name')} validate={required()} />
    <TextInput source="unit" label={of('guestUnit')} />
    <TextInput source="post" label={of('post')} />
    <WordInput source="kind" label={of('guestKind')} words={guestKinds} />
  </PartsInput>
);

export const Companions = () => (
  <PartsInput
    source="accompanying"
    hint="receptions.companions_hint"
    add="receptions.add_companion"
  >
    <TextInput source="name" label={of('name')} validate={required()} />
    <TextInput source="unit" label={of('guestUnit')} />
    <TextInput source="post" label={of('post')} />
  </PartsInput>
);

export const Meals = () => {
  const { choices } = useWords(mealExtras);
  const startsOn = useWatch({ name: 'startsOn' }) as string | undefined;
  return (
    <PartsInput
      source="meals"
      hint="receptions.meals_hint"
      add="receptions.add_meal"
      blank={{ on: startsOn, venue: first(mealVenues), extras: [] }}
    >
      <DateInput source="on" label={of('on')} validate={required()} />
      <WordInput source="slot" label={of('slot')} words={mealSlots} />
      <WordInput source="venue" label={of('venue')} words={mealVenues} />
      <SelectArrayInput source="extras" label={of('extras')} choices={choices} />
    </PartsInput>
  );
};

/** Planned, or with their vouchers what it came to. */
interface CostsProps {
  source?: string;
  isActual?: boolean;
  /** The project whose files the vouchers are kept with. */
  leadId?: string | null;
}

export const Costs = ({ source = 'costs', isActual = false, leadId }: CostsProps) => (
  <PartsInput
    source={source}
    hint={isActual ? 'receptions.actual_hint' : 'receptions.costs_hint'}
    add="receptions.add_cost"
    blank={{ rank: limitRanks.at(-1)?.id, units: 1 }}
  >
    <WordInput source="kind" label={of('costKind')} words={costKinds} />
    <WordInput source="rank" label={of('rank')} words={limitRanks} />
    <Count source="people" />
    <Count source="units" />
    <Count source="amountYuan" min={0} />
    {isActual && <TextInput source="documentNo" label={of('documentNo')} />}
    <TextInput source="note" label={of('note')} />
    {isActual && leadId && <VoucherInput leadId={leadId} />}
  </PartsInput>
);

const Count = ({ source, min = 1 }: { source: string; min?: number }) => {
  const translate = useTranslate();
  return (
    <NumberInput
      source={source}
      label={translate(of(source))}
      min={min}
      step={1}
      validate={required()}
    />
  );
};
