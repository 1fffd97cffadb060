import { tripCostKinds, tripRanks } from '@luodi/domain';
import { NumberInput, required, SelectInput, TextInput } from 'react-admin';
import { PartsInput, WordInput } from '../../kernel/form/PartsInput.js';
import { useWords } from '../../kernel/i18n/words.js';

const of = (field: string) => `resources.trips.fields.${field}`;

/** Planned costs, or with their vouchers what was spent. */
export const Costs = ({ source, isActual = false }: { source: string; isActual?: boolean }) => {
  const { choices } = useWords(tripRanks);
  return (
    <PartsInput
      source={source}
      hint={isActual ? 'trips.expenses_hint' : 'trips.budget_hint'}
      add="trips.add_cost"
      blank={{ count: 1 }}
    >
      <WordInput source="kind" label={of('kind')} words={tripCostKinds} />
      <NumberInput
        source="amountYuan"
        label={of('amountYuan')}
        min={0}
        step={1}
        validate={required()}
      />
      <NumberInput source="count" label={of('count')} min={1} step={1} />
      <TextInput source="place" label={of('costPlace')} />
      <SelectInput source="rank" label={of('rank')} choices={choices} />
      {isActual && <TextInput source="documentNo" label={of('documentNo')} />}
      <TextInput source="note" label={of('note')} />
    </PartsInput>
  );
};
