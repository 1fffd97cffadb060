import { TextInput, useTranslate, required } from 'react-admin';
import { InputGrid, YuanInput } from '../kernel/form/inputs.js';
import { Section } from '../kernel/parts/Facts.js';
import type { CompanyRow } from '../kernel/views.js';

const of = (field: string) => `resources.companies.fields.${field}`;
const fields = ['name', 'uscc', 'region', 'registeredCapitalYuan', 'remark'] as const;

/** An investor as its form holds it. */
export const companyForm = (company: CompanyRow): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field, company[field] ?? null]));

/** The form's values as the API takes them. */
export const companyBody = (values: Record<string, unknown>): Record<string, unknown> => ({
  ...Object.fromEntries(fields.map((field) => [field, values[field] || null])),
  name: values.name ?? '',
});

/** What is known of an investor. */
export const CompanyForm = () => {
  const translate = useTranslate();
  return (
    <Section title={translate('companies.facts')}>
      <TextInput source="name" label={of('name')} validate={required()} fullWidth />
      <InputGrid>
        <TextInput source="uscc" label={of('uscc')} />
        <TextInput source="region" label={of('region')} />
        <YuanInput source="registeredCapitalYuan" label={of('registeredCapitalYuan')} />
      </InputGrid>
      <TextInput source="remark" label={of('remark')} multiline minRows={2} fullWidth />
    </Section>
  );
};
