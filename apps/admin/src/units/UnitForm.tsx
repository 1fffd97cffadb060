import { unitKinds } from '@luodi/domain';
import { useQuery } from '@tanstack/react-query';
import {
  BooleanInput,
  NumberInput,
  SelectInput,
  TextInput,
  useTranslate,
  required,
} from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { InputGrid } from '../kernel/form/inputs.js';
import { UnitInput } from '../kernel/form/UnitInput.js';
import { useWords } from '../kernel/i18n/words.js';
import { Section } from '../kernel/parts/Facts.js';
import type { UnitRow } from '../kernel/views.js';

const of = (field: string) => `resources.units.fields.${field}`;

/** A unit as its form holds it. */
export const unitForm = (unit: UnitRow) => {
  const { name, kind, parentId, sortOrder, isActive, department } = unit;
  return { name, kind, parentId, sortOrder, isActive, department };
};

/** The form's values as the API takes them; what was not asked for is not sent. */
export const unitBody = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, value === '' ? null : value]),
  );

/** Name, kind and place in the tree. */
export const UnitForm = ({ isNew = false }: { isNew?: boolean }) => {
  const translate = useTranslate();
  const { choices } = useWords(unitKinds);
  return (
    <Section title={translate('units.facts')}>
      <TextInput source="name" label={of('name')} validate={required()} fullWidth />
      <InputGrid>
        <SelectInput source="kind" label={of('kind')} choices={choices} validate={required()} />
        <UnitInput source="parentId" label={of('parentId')} />
        <DepartmentInput />
        <NumberInput source="sortOrder" label={of('sortOrder')} step={1} min={0} />
      </InputGrid>
      {!isNew && (
        <BooleanInput source="isActive" label="units.active" helperText="units.inactive_hint" />
      )}
    </Section>
  );
};

/** Which of the pack's 会签 departments this unit is; its officers give that opinion. */
const DepartmentInput = () => {
  const { read } = useConsole();
  const { data } = useQuery({
    queryKey: ['units', 'review-departments'],
    queryFn: () => read<{ data: { id: string; label: string }[] }>('/units/review-departments'),
  });
  const choices = (data?.data ?? []).map(({ id, label }) => ({ id, name: label }));
  return (
    <SelectInput
      source="department"
      label={of('department')}
      helperText="units.department_hint"
      choices={choices}
    />
  );
};
