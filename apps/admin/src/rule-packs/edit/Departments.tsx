import { NumberInput, TextInput } from 'react-admin';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { InputGrid } from '../../kernel/form/inputs.js';
import { AddButton, EditRow, SourceInputs } from './EditRow.js';
import { newDepartment } from './newRows.js';
import type { PackValues } from './packForm.js';

/** The departments a pre-review asks, and how many working days each has. */
export const Departments = () => {
  const { getValues } = useFormContext<PackValues>();
  const { fields, append, remove } = useFieldArray({ name: 'departments', keyName: 'key' });
  return (
    <>
      {fields.map(({ key }, place) => (
        <EditRow key={key} onRemove={() => remove(place)}>
          <InputGrid min={160}>
            <TextInput
              source={`departments.${place}.label`}
              label="packs.department"
              helperText={false}
            />
            <NumberInput
              source={`departments.${place}.workdays.value`}
              label="packs.workdays"
              step={1}
              helperText={false}
            />
          </InputGrid>
          <SourceInputs
            source={`departments.${place}.workdays.source`}
            pending={`departments.${place}.workdays.pending`}
          />
        </EditRow>
      ))}
      <AddButton
        label="packs.add_department"
        onAdd={() => append(newDepartment(getValues('departments')))}
      />
    </>
  );
};
