import { limitRanks, regions, spendingKinds } from '@luodi/domain';
import {
  AutocompleteInput,
  BooleanInput,
  CreateBase,
  DateInput,
  NumberInput,
  required,
  TextInput,
  useTranslate,
} from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { todayOn } from '../kernel/dates.js';
import { InputGrid } from '../kernel/form/inputs.js';
import { WordInput } from '../kernel/form/PartsInput.js';
import { RecordForm } from '../kernel/form/RecordForm.js';
import { Section } from '../kernel/parts/Facts.js';
import { Page } from '../kernel/parts/Page.js';
import type { SpendingLimitRow } from '../kernel/views.js';

const of = (field: string) => `resources.spending-limits.fields.${field}`;
const places = regions.map(({ code, name }) => ({ id: code, name }));

/** Enters one cell; it stands from its day on, and what stood before stays on record. */
export const SpendingLimitCreate = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  return (
    <CreateBase resource="spending-limits">
      <Page title={translate('spending_limits.new')} wide={false}>
        <RecordForm<SpendingLimitRow>
          resource="spending-limits"
          toForm={() => ({})}
          toBody={limitBody}
          defaultValues={{ rank: limitRanks.at(-1)?.id, validFrom: todayOn(), pending: false }}
          onSaved={() => void navigate('/spending-limits', { replace: true })}
        >
          <Section title={translate('spending_limits.cell')}>
            <Cell />
          </Section>
        </RecordForm>
      </Page>
    </CreateBase>
  );
};

const Cell = () => (
  <>
    <TextInput source="document" label={of('document')} validate={required()} fullWidth />
    <TextInput source="source" label={of('source')} validate={required()} fullWidth />
    <InputGrid>
      <WordInput source="kind" label={of('kind')} words={spendingKinds} />
      <WordInput source="rank" label={of('rank')} words={limitRanks} />
      <AutocompleteInput
        source="place"
        label={of('place')}
        choices={places}
        helperText="spending_limits.place_hint"
      />
      <NumberInput
        source="amountYuan"
        label={of('amountYuan')}
        min={1}
        step={1}
        helperText="spending_limits.amount_hint"
      />
      <DateInput source="validFrom" label={of('validFrom')} validate={required()} />
      <DateInput source="validTo" label={of('validTo')} />
    </InputGrid>
    <BooleanInput source="pending" label={of('pending')} />
  </>
);

const limitBody = (values: Record<string, unknown>) => ({
  document: values.document ?? '',
  kind: values.kind ?? '',
  rank: values.rank ?? '',
  place: values.place || null,
  amountYuan: values.amountYuan ?? null,
  validFrom: values.validFrom ?? '',
  validTo: values.validTo || null,
  source: values.source ?? '',
  pending: Boolean(values.pending),
});
