import { tripCostKinds, tripRanks } from '@luodi/domain';
import { NumberInput, required, SelectInput, TextInput } from 'react-admin';
import { PartsInput, WordInput } from '../../kernel/form/PartsInput.js';
import { useWords } from '../../kernel/i18n/words.js';
import type { TripStandard } from '../../kernel/views.js';
import { CostStandard } from './CostStandard.js';

interface Props {
  source: string;
  isActual?: boolean;
  /** What the server holds the lines typed so far against. */
  standards?: readonly TripStandard[];
}

const of = (field: string) => `resources.trips.fields.${field}`;

/** Planned costs, or with their vouchers what was spent; each against its standard while it is typed. */
export const Costs = ({ source, isActual = false, standards = [] }: Props) => {
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
      <CostStandard standards={standards} />
    </PartsInput>
  );
};
