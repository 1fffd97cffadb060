import { evenMonths, targetedIndicators } from '@luodi/domain';
import {
  CreateBase,
  NumberInput,
  required,
  SelectInput,
  TextInput,
  useGetOne,
  useTranslate,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { todayOn } from '../kernel/dates.js';
import { InputGrid } from '../kernel/form/inputs.js';
import { RecordForm } from '../kernel/form/RecordForm.js';
import { useWords } from '../kernel/i18n/words.js';
import { Section } from '../kernel/parts/Facts.js';
import { Page } from '../kernel/parts/Page.js';
import { ShowWaiting } from '../kernel/parts/ShowStates.js';
import { useUnits } from '../kernel/units.js';
import type { TargetSheetDetail } from '../kernel/views.js';
import { type DraftRow, targetBody } from './targetBody.js';
import { UnitMonths } from './UnitMonths.js';

const of = (field: string) => `resources.targets.fields.${field}`;
const kinds = ['industry_group', 'branch', 'carrier', 'town'];

/** Sets out (or amends) every unit's task of a year in one indicator; each unit's months are added up while typing. */
export const TargetCreate = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const basedOn = params.get('basedOn') ?? '';
  const { data: base } = useGetOne<TargetSheetDetail>(
    'targets',
    { id: basedOn },
    { enabled: basedOn !== '' },
  );
  const { units, isPending } = useUnits();
  if (isPending || (basedOn && !base?.rows)) return <ShowWaiting />;
  const rows: DraftRow[] = units
    .filter(({ kind, isActive }) => isActive && kinds.includes(kind))
    .map(({ id, name }) => draftRow({ id, name }, base));
  return (
    <CreateBase resource="targets">
      <Page title={translate(base ? 'targets.amend' : 'targets.new')}>
        <RecordForm<TargetSheetDetail & { version: number }>
          resource="targets"
          toForm={() => ({})}
          toBody={targetBody}
          submitLabel="targets.submit"
          savedMessage={() => 'targets.submitted'}
          defaultValues={{
            year: base?.year ?? Number(todayOn().slice(0, 4)),
            indicator: base?.indicator ?? targetedIndicators[0]!.id,
            sourceDocument: base?.sourceDocument ?? '',
            rows,
          }}
          onSaved={({ id }) => void navigate(`/targets/${id}/show`, { replace: true })}
        >
          <Head isAmendment={Boolean(base)} />
          <Rows rows={rows} />
        </RecordForm>
      </Page>
    </CreateBase>
  );
};

const draftRow = (unit: { id: string; name: string }, base?: TargetSheetDetail): DraftRow => {
  const had = base?.rows.find((row) => row.unit.id === unit.id);
  return {
    ...{ unitId: unit.id, unitName: unit.name, annual: had?.annual ?? null },
    months: had?.months ?? evenMonths(0),
  };
};

const Head = ({ isAmendment }: { isAmendment: boolean }) => {
  const translate = useTranslate();
  const { choices } = useWords(targetedIndicators);
  return (
    <Section title={translate('targets.head')}>
      <InputGrid>
        <NumberInput source="year" label={of('year')} min={2000} max={2100} validate={required()} />
        <SelectInput
          source="indicator"
          label={of('indicator')}
          choices={choices}
          validate={required()}
        />
        <TextInput source="sourceDocument" label={of('sourceDocument')} validate={required()} />
        <TextInput
          source="reason"
          label={of('reason')}
          multiline
          helperText={isAmendment ? 'targets.reason_needed' : 'targets.reason_hint'}
        />
      </InputGrid>
    </Section>
  );
};

const Rows = ({ rows }: { rows: readonly DraftRow[] }) => {
  const translate = useTranslate();
  const indicator = String(useWatch({ name: 'indicator' }));
  return (
    <Section title={translate('targets.by_unit')}>
      {rows.map(({ unitId, unitName }, at) => (
        <UnitMonths key={unitId} source={`rows.${at}`} unitName={unitName} indicator={indicator} />
      ))}
    </Section>
  );
};
