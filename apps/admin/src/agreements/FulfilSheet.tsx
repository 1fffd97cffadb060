import { Typography } from '@mui/material';
import { DateInput, TextInput, useTranslate } from 'react-admin';
import { DecimalInput } from '../kernel/form/inputs.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { shortDecimal } from '../kernel/decimals.js';
import type { AgreementDetail } from '../kernel/views.js';
import { useVerb } from './useVerb.js';

const of = (field: string) => `resources.agreements.fields.${field}`;

interface Props {
  agreement: AgreementDetail;
  commitment: AgreementDetail['commitments'][number];
  onClose: () => void;
}

interface Values {
  actual?: string | null;
  fulfilledOn?: string | null;
  note?: string | null;
}

/** What came of one commitment: a number, a day, or both. */
export const FulfilSheet = ({ agreement, commitment, onClose }: Props) => {
  const translate = useTranslate();
  const send = useVerb(agreement.id, onClose);
  const { actual, fulfilledOn, note, promised, measure } = commitment;
  const save = (values: Values) =>
    send(`commitments/${commitment.id}/fulfilment`, {
      actual: values.actual || null,
      fulfilledOn: values.fulfilledOn || null,
      note: values.note || null,
    });
  const promise =
    promised &&
    translate('agreements.promised_number', {
      number: `${shortDecimal(promised)} ${measure ?? ''}`.trim(),
    });
  return (
    <SheetForm<Values>
      title={translate('agreements.fulfil_title')}
      resource="agreements"
      defaultValues={{ actual: actual && shortDecimal(actual), fulfilledOn, note }}
      onSubmit={save}
      onClose={onClose}
      intro={
        <Typography variant="body2" sx={{ mb: 1 }}>
          {[commitment.subject, promise].filter(Boolean).join(' · ')}
        </Typography>
      }
    >
      {promised && <DecimalInput source="actual" label={of('actual')} unit={measure ?? ''} />}
      <DateInput source="fulfilledOn" label={of('fulfilledOn')} fullWidth />
      <TextInput source="note" label={of('note')} multiline minRows={2} fullWidth />
    </SheetForm>
  );
};
