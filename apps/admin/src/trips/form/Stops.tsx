import { regions } from '@luodi/domain';
import { BooleanInput, DateInput, required, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { InputGrid } from '../../kernel/form/inputs.js';
import { PartsInput } from '../../kernel/form/PartsInput.js';
import { More } from './More.js';

const of = (field: string) => `resources.trips.fields.${field}`;
const listId = 'trip-places';

/** Where to; a stop lasts the whole trip unless its own days are given. */
export const Stops = () => {
  const [departsOn, returnsOn] = useWatch({ name: ['departsOn', 'returnsOn'] }) as string[];
  return (
    <>
      <datalist id={listId}>
        {regions.map(({ code, name }) => (
          <option key={code} value={name} />
        ))}
      </datalist>
      <PartsInput
        source="stops"
        hint="trips.stops_hint"
        add="trips.add_stop"
        blank={{ arrivesOn: departsOn, leavesOn: returnsOn, isScenic: false }}
      >
        <TextInput
          source="place"
          label={of('place')}
          validate={required()}
          slotProps={{ htmlInput: { list: listId } }}
        />
        <More>
          <InputGrid min={180}>
            <DateInput source="arrivesOn" label={of('arrivesOn')} />
            <DateInput source="leavesOn" label={of('leavesOn')} />
            <TextInput source="note" label={of('note')} />
            <BooleanInput source="isScenic" label={of('isScenic')} helperText={false} />
          </InputGrid>
        </More>
      </PartsInput>
    </>
  );
};
