import { indicatorOf, targetedIndicators } from '@luodi/domain';
import { DateInput, NumberInput, required, TextInput, useNotify, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { InputGrid, YuanInput } from '../kernel/form/inputs.js';
import { WordInput } from '../kernel/form/PartsInput.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { request } from '../kernel/http.js';

interface Values {
  county: string;
  indicator: string;
  figure: number;
  asOf: string;
  source: string;
}

/** One figure of a neighbour, with the document it was read from. */
export const EnterSheet = ({ onClose, onDone }: { onClose: () => void; onDone: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const send = async ({ county, indicator, figure, asOf, source }: Values) => {
    const body = { county, indicator, figure: figure ?? null, asOf, source };
    await request('POST', '/peer-figures', { body });
    notify('common.saved', { type: 'success' });
    onDone();
    onClose();
  };
  return (
    <SheetForm<Values>
      title={translate('peers.enter')}
      resource="peer-figures"
      defaultValues={{ indicator: targetedIndicators[0]!.id }}
      onSubmit={send}
      onClose={onClose}
    >
      <InputGrid>
        <TextInput source="county" label="peers.county" validate={required()} />
        <WordInput source="indicator" label="peers.indicator" words={targetedIndicators} />
        <FigureInput />
        <DateInput source="asOf" label="peers.as_of" validate={required()} />
      </InputGrid>
      <TextInput
        source="source"
        label="peers.source"
        helperText="peers.source_hint"
        validate={required()}
        fullWidth
      />
    </SheetForm>
  );
};

const FigureInput = () => {
  const indicator = String(useWatch({ name: 'indicator' }));
  return indicatorOf(indicator)?.measure === 'yuan' ? (
    <YuanInput source="figure" label="peers.figure" validate={required()} />
  ) : (
    <NumberInput source="figure" label="peers.figure" min={0} step={1} validate={required()} />
  );
};
