import { NumberInput, required, TextInput, useNotify, useTranslate } from 'react-admin';
import { todayOn } from '../kernel/dates.js';
import { InputGrid, YuanInput } from '../kernel/form/inputs.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { request } from '../kernel/http.js';
import type { FiscalPace } from '../kernel/views.js';

interface Props {
  pace: FiscalPace;
  onClose: () => void;
  onDone: () => void;
}

interface Values {
  year: number;
  month: number;
  source: string;
  amounts: Record<string, number | null>;
}

/** One month of every town, from one document; towns left blank are not sent. */
export const FiscalSheet = ({ pace, onClose, onDone }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const send = async ({ year, month, source, amounts }: Values) => {
    const rows = Object.entries(amounts ?? {})
      .filter(([, amountYuan]) => typeof amountYuan === 'number')
      .map(([unitId, amountYuan]) => ({ unitId, amountYuan }));
    await request('POST', '/fiscal-figures', { body: { year, month, source, rows } });
    notify('common.saved', { type: 'success' });
    onDone();
    onClose();
  };
  const today = todayOn();
  return (
    <SheetForm<Values>
      title={translate('targets.fiscal_enter')}
      resource="fiscal-figures"
      defaultValues={{ year: pace.year, month: Number(today.slice(5, 7)) }}
      onSubmit={send}
      onClose={onClose}
    >
      <InputGrid min={140}>
        <NumberInput source="year" label="targets.fiscal_year" validate={required()} />
        <NumberInput
          source="month"
          label="targets.fiscal_month"
          min={1}
          max={12}
          validate={required()}
        />
      </InputGrid>
      <TextInput
        source="source"
        label="targets.fiscal_source"
        validate={required()}
        fullWidth
        helperText="targets.fiscal_source_hint"
      />
      <InputGrid min={180}>
        {pace.rows.map(({ unit }) => (
          <YuanInput key={unit.id} source={`amounts.${unit.id}`} label={unit.name} />
        ))}
      </InputGrid>
    </SheetForm>
  );
};
