import { tripRanks } from '@luodi/domain';
import { SelectInput, TextInput } from 'react-admin';
import { PartsInput } from '../../kernel/form/PartsInput.js';
import { useWords } from '../../kernel/i18n/words.js';
import { PersonInput } from './PersonInput.js';

const of = (field: string) => `resources.trips.fields.${field}`;

/** Who goes, with rank and duty; the rank decides only who approves. */
export const People = () => {
  const { choices } = useWords(tripRanks);
  return (
    <PartsInput source="travellers" hint="trips.travellers_hint" add="trips.add_traveller">
      <PersonInput label={of('name')} />
      <SelectInput source="rank" label={of('rank')} choices={choices} />
      <TextInput source="duty" label={of('duty')} />
      <TextInput source="post" label={of('post')} />
    </PartsInput>
  );
};
