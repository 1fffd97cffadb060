import { tripRanks } from '@luodi/domain';
import { required, SelectInput, TextInput, useSourceContext } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { PartsInput } from '../../kernel/form/PartsInput.js';
import { useWords } from '../../kernel/i18n/words.js';

const of = (field: string) => `resources.trips.fields.${field}`;

/** Who goes, with rank and duty; the rank decides only who approves. */
export const People = () => {
  const { choices } = useWords(tripRanks);
  return (
    <PartsInput source="travellers" hint="trips.travellers_hint" add="trips.add_traveller">
      <NameInput />
      <SelectInput source="rank" label={of('rank')} choices={choices} />
      <TextInput source="duty" label={of('duty')} />
      <TextInput source="post" label={of('post')} />
    </PartsInput>
  );
};

// The name of a person of the system is the register's: another person is another line.
const NameInput = () => {
  const { getSource } = useSourceContext();
  const userId = useWatch({ name: getSource('userId') }) as string | null | undefined;
  return (
    <TextInput source="name" label={of('name')} validate={required()} readOnly={Boolean(userId)} />
  );
};
