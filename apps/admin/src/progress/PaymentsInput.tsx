import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Button, IconButton, Paper, Typography } from '@mui/material';
import { DateInput, required, TextInput, useTranslate } from 'react-admin';
import { useFieldArray } from 'react-hook-form';
import { InputGrid, YuanInput } from '../kernel/form/inputs.js';
import { FilesInput } from '../project-facts/index.js';
import type { ReportValues } from './reportForm.js';

/** Payments of the week, each with its vouchers. */
export const PaymentsInput = ({ leadId }: { leadId: string }) => {
  const translate = useTranslate();
  const { fields, append, remove } = useFieldArray<ReportValues, 'payments'>({ name: 'payments' });
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('progress.payments_hint')}
      </Typography>
      {fields.map(({ id }, place) => (
        <PaymentRow key={id} leadId={leadId} place={place} onRemove={() => remove(place)} />
      ))}
      <Button startIcon={<AddIcon />} onClick={() => append({ files: [] })}>
        {translate('progress.add_payment')}
      </Button>
    </>
  );
};

interface RowProps {
  leadId: string;
  place: number;
  onRemove: () => void;
}

const PaymentRow = ({ leadId, place, onRemove }: RowProps) => {
  const translate = useTranslate();
  const source = `payments.${place}`;
  return (
    <Paper variant="outlined" sx={{ p: 1.5, my: 1, position: 'relative' }}>
      <IconButton
        size="small"
        onClick={onRemove}
        aria-label={translate('progress.remove_payment')}
        sx={{ position: 'absolute', right: 4, top: 4, zIndex: 1 }}
      >
        <DeleteIcon fontSize="small" />
      </IconButton>
      <FilesInput
        leadId={leadId}
        source={source}
        daySource={`${source}.paidOn`}
        purpose="progress"
      />
      <InputGrid min={160}>
        <DateInput source={`${source}.paidOn`} label="progress.paid_on" validate={required()} />
        <YuanInput source={`${source}.amountYuan`} label="progress.amount" validate={required()} />
        <TextInput source={`${source}.purpose`} label="progress.purpose" helperText={false} />
        <TextInput source={`${source}.voucherNo`} label="progress.voucher_no" helperText={false} />
      </InputGrid>
    </Paper>
  );
};
