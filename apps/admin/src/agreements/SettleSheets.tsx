import { Typography } from '@mui/material';
import { phaseStatuses } from '@luodi/domain';
import {
  DateInput,
  FormDataConsumer,
  RadioButtonGroupInput,
  required,
  TextInput,
  useTranslate,
} from 'react-admin';
import { todayOn } from '../kernel/dates.js';
import { DecimalInput, InputGrid, YuanInput } from '../kernel/form/inputs.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { useWords } from '../kernel/i18n/words.js';
import { Money } from '../kernel/parts/Money.js';
import type { AgreementDetail } from '../kernel/views.js';
import { figures } from './figures.js';
import { PhaseFigures } from './PhaseFigures.js';
import { useVerb } from './useVerb.js';

const of = (field: string) => `resources.agreements.fields.${field}`;

type Phase = AgreementDetail['phases'][number];
type Tranche = Phase['tranches'][number];
type Values = Record<string, unknown>;

interface SettleProps {
  agreement: AgreementDetail;
  phase: Phase;
  onClose: () => void;
}

/** Accepts a phase or finds it missed; a phase found missed may only be accepted. */
export const SettleSheet = ({ agreement, phase, onClose }: SettleProps) => {
  const translate = useTranslate();
  const send = useVerb(agreement.id, onClose);
  const { choices } = useWords(phaseStatuses.filter(({ id }) => mayBecome(phase, id)));
  const settle = (values: Values) =>
    send(`phases/${phase.id}/settlement`, {
      ...Object.fromEntries(figures.map(({ actual }) => [actual, values[actual] ?? null])),
      result: values.result,
      settledOn: values.settledOn,
      note: values.note ?? '',
    });
  return (
    <SheetForm<Values>
      title={translate('agreements.settle_title', { name: phase.name })}
      resource="agreements"
      submitLabel="agreements.settle_submit"
      defaultValues={{ result: choices[0]?.id, settledOn: todayOn() }}
      onSubmit={settle}
      onClose={onClose}
      intro={<SettleIntro phase={phase} />}
    >
      <RadioButtonGroupInput
        source="result"
        label={of('result')}
        choices={choices}
        validate={required()}
      />
      <DateInput source="settledOn" label={of('settledOn')} validate={required()} fullWidth />
      <FormDataConsumer<Values>>
        {({ formData }) =>
          Boolean(formData.result) && (
            <InputGrid>
              {figures
                .filter(({ field }) => phase[field] !== null)
                .map(({ actual, unit }) =>
                  unit === 'yuan' ? (
                    <YuanInput key={actual} source={actual} label={of(actual)} />
                  ) : (
                    <DecimalInput
                      key={actual}
                      source={actual}
                      label={of(actual)}
                      unit="units_of.tce"
                    />
                  ),
                )}
            </InputGrid>
          )
        }
      </FormDataConsumer>
      <TextInput
        source="note"
        label={of('settlingNote')}
        multiline
        minRows={2}
        validate={required()}
        fullWidth
      />
    </SheetForm>
  );
};

const mayBecome = ({ status }: Phase, id: string): boolean => id !== 'open' && id !== status;

const SettleIntro = ({ phase }: { phase: Phase }) => {
  const translate = useTranslate();
  return (
    <>
      <PhaseFigures phase={phase} />
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate('agreements.settle_intro')}
      </Typography>
    </>
  );
};

interface PayProps {
  agreement: AgreementDetail;
  tranche: Tranche;
  onClose: () => void;
}

/** Records that the money went out; nothing is paid from here. */
export const PaySheet = ({ agreement, tranche, onClose }: PayProps) => {
  const translate = useTranslate();
  const send = useVerb(agreement.id, onClose);
  return (
    <SheetForm<Values>
      title={translate('agreements.pay_title', { name: tranche.title })}
      resource="agreements"
      submitLabel="agreements.pay"
      defaultValues={{ paidOn: todayOn() }}
      onSubmit={({ paidOn }) => send(`tranches/${tranche.id}/payment`, { paidOn })}
      onClose={onClose}
      intro={
        <Typography variant="body2" sx={{ mb: 1 }}>
          <Money yuan={tranche.amountYuan} />
          {translate('agreements.pay_intro')}
        </Typography>
      }
    >
      <DateInput source="paidOn" label={of('paidOn')} validate={required()} fullWidth />
    </SheetForm>
  );
};
