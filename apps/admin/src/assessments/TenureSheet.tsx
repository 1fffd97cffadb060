import { DateInput, required, TextInput, useNotify, useTranslate } from 'react-admin';
import { InputGrid } from '../kernel/form/inputs.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { UnitInput } from '../kernel/form/UnitInput.js';
import { request } from '../kernel/http.js';

interface Values {
  unitId: string;
  personName: string;
  from: string;
  to?: string | null;
  source: string;
}

/** Who headed a unit from when to when, by which document. */
export const TenureSheet = ({ onClose, onDone }: { onClose: () => void; onDone: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const send = async ({ unitId, personName, from, to, source }: Values) => {
    const body = { unitId, personName, from, to: to || null, source };
    await request('POST', '/assessments/two-years/tenures', { body });
    notify('common.saved', { type: 'success' });
    onDone();
    onClose();
  };
  return (
    <SheetForm<Values>
      title={translate('assessments.tenure_enter')}
      resource="assessments"
      onSubmit={send}
      onClose={onClose}
    >
      <InputGrid>
        <UnitInput source="unitId" label="assessments.unit" validate={required()} />
        <TextInput source="personName" label="assessments.person" validate={required()} />
        <DateInput source="from" label="assessments.tenure_from" validate={required()} />
        <DateInput source="to" label="assessments.tenure_to" />
      </InputGrid>
      <TextInput source="source" label="assessments.source" validate={required()} fullWidth />
    </SheetForm>
  );
};
